import type { Outbound } from '../../../core/context'
import { holdReply } from './hold-reply'
import { queueAccountMail } from './queue-account-mail'
import { queueNotification } from './queue-notification'
import { queueReply } from './queue-reply'
import { recallReply } from './recall-reply'

/** The ways out by mail, as the house knows them. */
export const emailOutbound: Outbound = {
  queueReply,
  recallReply,
  holdReply,
  queueAccountMail,
  queueNotification,
}
