import type { CheckedRecipient } from '@foyer/contract/recipients'
import { AppError } from '../../platform/errors'

export const ticketUnknown = (): AppError => new AppError('notFound', 'ticket.unknown', 'There is no such ticket.')
export const ticketMerged = (into: number): AppError =>
  new AppError('conflict', 'ticket.merged', `This ticket is now #${into}.`, { into })
export const messageUnknown = (): AppError => new AppError('notFound', 'message.unknown', 'There is no such message.')
export const messageNotHeld = (): AppError =>
  new AppError('conflict', 'message.notHeld', 'This message waits for no decision.')
export const messageEmpty = (): AppError => new AppError('invalid', 'message.empty', 'A message needs words or a file.')
export const inFuture = (): AppError =>
  new AppError(
    'invalid',
    'message.receivedAtInFuture',
    'receivedAt lies in the future, or is given for an outgoing message.',
  )
/** The screen shows what is new; `newer` are message ids, newest last. */
export const replyStale = (newer: readonly string[]): AppError =>
  new AppError('conflict', 'reply.stale', 'Somebody wrote in the meantime.', { newer })
export const sendAtInPast = (): AppError =>
  new AppError('invalid', 'sendAt.inPast', 'The time to send lies in the past.')
export const sendAtTooLate = (): AppError =>
  new AppError('invalid', 'sendAt.tooLate', 'A reply can be sent at most a year from now.')
export const messageAlreadySent = (): AppError =>
  new AppError('conflict', 'message.alreadySent', 'This message was sent already.')
/** It is the author's to withdraw, and others' to release or to send back with a reason. */
export const messageWaitsForRelease = (): AppError =>
  new AppError('conflict', 'message.waitsForRelease', 'This message waits for release: release it or send it back.')
export const messageNotForRelease = (): AppError =>
  new AppError('conflict', 'message.notForRelease', 'This message does not wait for release.')
export const releaseOwnReply = (): AppError =>
  new AppError('forbidden', 'release.ownReply', 'Somebody else has to release what you wrote.')
export const releaseAuthorCannot = (): AppError =>
  new AppError(
    'conflict',
    'release.authorCannot',
    'Whoever wrote this may not answer here any more. Send it back: the text is kept as a draft.',
  )
export const replyNoMailbox = (): AppError =>
  new AppError('conflict', 'reply.noMailbox', 'This ticket has no mailbox to answer from.')
export const recipientNone = (): AppError => new AppError('invalid', 'recipient.none', 'The reply has nobody to go to.')
/** `recipients` are those that nobody has said yes to; sent again with them in `confirmed`, the message leaves. */
export const recipientsUnconfirmed = (recipients: readonly CheckedRecipient[]): AppError =>
  new AppError(
    'conflict',
    'recipients.unconfirmed',
    `Name in 'confirmed' that this may go to ${recipients.map(({ address }) => address).join(', ')}.`,
    { recipients },
  )
export const sideConversationUnknown = (): AppError =>
  new AppError('invalid', 'sideConversation.unknown', 'There is no such side conversation on this ticket.')
export const statusUnknown = (): AppError => new AppError('invalid', 'status.unknown', 'There is no such status.')
export const statusNeedsDate = (): AppError =>
  new AppError('invalid', 'status.needsDate', 'This status waits for a date: give snoozedUntil.')
export const typeUnknown = (): AppError => new AppError('invalid', 'type.unknown', 'There is no such type.')
export const categoryUnknown = (): AppError => new AppError('invalid', 'category.unknown', 'There is no such category.')
export const teamUnknown = (): AppError => new AppError('invalid', 'team.unknown', 'There is no such team.')
export const mailboxUnknown = (): AppError => new AppError('invalid', 'mailbox.unknown', 'There is no such mailbox.')
export const customerUnknown = (): AppError => new AppError('invalid', 'person.unknown', 'There is no such person.')
export const fieldUnknown = (key: string): AppError =>
  new AppError('invalid', 'field.unknown', 'There is no such custom field.', { key })
export const tooManyTags = (): AppError =>
  new AppError('invalid', 'ticket.tooManyTags', 'A ticket holds at most 50 tags.')
export const snoozeInPast = (): AppError =>
  new AppError('invalid', 'snooze.inPast', 'The time to wake lies in the past.')
export const promiseInPast = (): AppError =>
  new AppError('invalid', 'promise.inPast', 'The promised time is over, or before its reply leaves.')
/** Assignment opens nothing in a restricted mailbox. */
export const assigneeCannotSee = (): AppError =>
  new AppError('conflict', 'assignee.cannotSee', 'This agent cannot see the ticket, or is no active agent.')
/** Naming somebody shows them nothing: who cannot see the ticket is told of nothing. */
export const mentionCannotSee = (agents: readonly { id: string; name: string }[]): AppError =>
  new AppError(
    'conflict',
    'mention.cannotSee',
    `Cannot see this ticket: ${agents.map(({ name }) => name || 'somebody who is no active agent').join(', ')}.`,
    { agents },
  )
export const eventUnknown = (): AppError => new AppError('notFound', 'event.unknown', 'There is no such event.')
export const eventCannotUndo = (): AppError => new AppError('conflict', 'event.cannotUndo', 'This cannot be undone.')
export const eventAlreadyUndone = (): AppError =>
  new AppError('conflict', 'event.alreadyUndone', 'This was undone already.')
export const eventChangedSince = (): AppError =>
  new AppError('conflict', 'event.changedSince', 'Somebody changed this since. Undo it anyway with isForced.')
