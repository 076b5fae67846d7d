import { emailOutbound } from '../channels/email'
import type { Outbound } from '../core/context'

/** The ways out, by channel: everything an agent answers leaves by mail so far. */
export const outbound: Outbound = emailOutbound
