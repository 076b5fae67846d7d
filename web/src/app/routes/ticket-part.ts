import { part } from '../../lib/parts/part'

/** A ticket, beside its list or alone. */
export const TicketRegion = part(() => import('../../features/ticket/ticket-region'), 'ahead')
