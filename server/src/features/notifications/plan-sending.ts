import type { NotificationKind, NotificationSettings, NotificationWay } from '@foyer/contract/notifications'
import { mailTime } from './mail-time'

/** What is known of a notification and who gets it when it is told. */
export type SendingFacts = {
  kind: NotificationKind
  /** Where it came from. */
  mailboxId: string | null
  toldAt: Date
  /** Whether they were at the desk then. */
  wasAtDesk: boolean
  timeZone: string
  hasAddress: boolean
  hasDevice: boolean
}
/** `isUnlessTaken`: it waits for somebody to take the ticket. */
export type Sending = { at: Date; byMail: boolean; byPush: boolean; isUnlessTaken: boolean }
/** Why nothing leaves: not wanted at all; wanted in the desk alone; at the desk just then. */
export type Planned = { sending: Sending } | { sending: null; why: 'nothing' | 'bell' | 'atDesk' }

const minuteMs = 60_000

/** About a ticket that nobody has. */
export const isOfQueue = (kind: NotificationKind): kind is keyof NotificationSettings['untaken'] =>
  kind === 'newInQueue' || kind === 'repliedInQueue'

const isByMail = (way: NotificationWay): boolean => way === 'mail' || way === 'mailAndPush'
export const isByPush = (way: NotificationWay): boolean => way === 'push' || way === 'mailAndPush'

/** How an agent is told of something: as they said for its mailbox, else as for all. The one rule of bell, sending and preview. */
export const wayOf = (
  { ways, exceptions }: NotificationSettings,
  { kind, mailboxId }: Pick<SendingFacts, 'kind' | 'mailboxId'>,
): NotificationWay => exceptions.find((one) => one.kind === kind && one.mailboxId === mailboxId)?.way ?? ways[kind]

/** What leaves for an agent because of a notification, and when. Everything that sends or previews asks here. Pure. */
export function planSending(settings: NotificationSettings, facts: SendingFacts): Planned {
  const way = wayOf(settings, facts)
  if (way === 'nothing') return { sending: null, why: 'nothing' }
  const byMail = isByMail(way) && facts.hasAddress
  const byPush = isByPush(way) && facts.hasDevice
  if (!byMail && !byPush) return { sending: null, why: 'bell' }
  if (settings.mailsOnlyWhenAway && facts.wasAtDesk) return { sending: null, why: 'atDesk' }
  const waitsMinutes = isOfQueue(facts.kind) ? settings.untaken[facts.kind] : 0
  const waited = new Date(facts.toldAt.getTime() + waitsMinutes * minuteMs)
  const at = mailTime(waited, settings.quiet, facts.timeZone)
  return { sending: { at, byMail, byPush, isUnlessTaken: waitsMinutes > 0 } }
}

/** Why what waited goes unsent when its time has come: `readAt` and `takenAt` are no later than that. Pure. */
export function whyUnsent(
  sending: Sending,
  meanwhile: { toldAt: Date; readAt: Date | null; takenAt: Date | null },
): 'read' | 'taken' | null {
  if (sending.at.getTime() <= meanwhile.toldAt.getTime()) return null
  if (meanwhile.readAt !== null) return 'read'
  return sending.isUnlessTaken && meanwhile.takenAt !== null ? 'taken' : null
}
