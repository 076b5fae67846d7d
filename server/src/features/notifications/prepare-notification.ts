import type { NotificationKind } from '@foyer/contract/notifications'
import { previewOf } from '../../core/tickets'
import type { NewNotification } from './notification-store'
import { wayOf } from './plan-sending'
import { settingsOf } from './settings-of'
import type { Receiver } from './settings-store'
import type { ToldRow } from './told-store'

/** A notification with all that is needed to say it. */
export type Prepared = { told: ToldRow; kind: NotificationKind; receiver: Receiver }

/** One effect for one cause: what is told again finds itself by this. */
export const causeOf = (kind: NotificationKind, eventId: string): string => `${kind}:${eventId}`

/** The event behind a cause. */
export const eventOf = (cause: string): string => cause.slice(cause.indexOf(':') + 1)

export const notificationOf = ({ told, kind, receiver }: Prepared): NewNotification => ({
  agentId: receiver.agentId,
  kind,
  cause: causeOf(kind, told.eventId),
  ticketId: told.ticketId,
  mailboxId: told.mailboxId,
  messageId: told.message?.id ?? null,
  byId: byOf(told),
  preview: saidIn(told),
  isSilent: wayOf(settingsOf(receiver.settings), { kind, mailboxId: told.mailboxId }) === 'nothing',
  wasAtDesk: receiver.isAtDesk,
})

const byOf = (told: ToldRow): string | null =>
  told.type === 'message.received' ? (told.message?.authorId ?? null) : told.actorKind === 'agent' ? told.actorId : null

/** A server's words where there are some, else the first of the message. */
function saidIn(told: ToldRow): string {
  const said = told.personal.response ?? told.personal.said ?? told.personal.summary ?? told.data.error
  return previewOf(typeof said === 'string' ? said : told.text)
}
