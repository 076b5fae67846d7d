import { loadSeat } from '../../core/access'
import type { Ctx, Seat } from '../../core/context'

/** The seat of an agent who wrote by mail, with the rights they have now, as if they sat at the desk; null where it is gone. */
export const seatByMail = (ctx: Ctx, personId: string): Promise<Seat | null> =>
  loadSeat(ctx.db, personId, { kind: 'session', id: '', authenticatedAt: ctx.now })
