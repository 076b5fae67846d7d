import type { EventBody } from '@foyer/contract/events'
import type { Hold } from '@foyer/contract/messages'
import type { Scope } from '@foyer/contract/route'
import type { Keys } from '../platform/crypto'
import type { Tx } from '../platform/db'
import type { AskDns } from '../platform/dns'
import type { GuardedFetch } from '../platform/egress'
import type { Emit } from '../platform/events'
import { handlers } from '../platform/http'
import type { Job } from '../platform/jobs'
import type { Logger } from '../platform/log'
import type { ChangedThing } from '../platform/realtime'
import type { Blobs } from '../platform/storage'

export type SeatRole = 'admin' | 'manager' | 'agent' | 'light'

/** What a seat may reach among mailboxes, worked out once for each request (`access/load-seat.ts`). */
export type MailboxReach = {
  visibleIds: readonly string[]
  workIds: readonly string[]
  allHandsIds: readonly string[]
  /** Where what this seat writes to people outside waits until another agent releases it. */
  releaseIds: readonly string[]
  /** Restricted ones without a grant: closed to everybody, admins and assignees too. */
  closedIds: readonly string[]
  seesAll: boolean
}

/** An agent of any role, by session or by token. */
export type Seat = {
  kind: 'agent'
  personId: string
  name: string
  role: SeatRole
  /** null: a manager of everything. */
  managesTeamIds: readonly string[] | null
  teamIds: readonly string[]
  /** Its replies wait for release everywhere, and it releases nobody's. */
  needsRelease: boolean
  mailboxes: MailboxReach
  via: { kind: 'session'; id: string; authenticatedAt: Date } | { kind: 'token'; id: string; scopes: readonly Scope[] }
}
/** Jobs and rules, named with their cause in every event. */
export type System = {
  kind: 'system'
  name: string
  causeEventId?: string | null
  /** Its events are of the past: nothing happens because of them. */
  isImporting?: boolean
}
export type Anonymous = { kind: 'anonymous' }
export type Actor = Seat | System | Anonymous

/** What one process has once, handed to every verb. */
export type House = {
  keys: Keys
  blobs: Blobs
  log: Logger
  url: string
  filesUrl: string | null
  smtpAddress: string | null
  /** Out to addresses that people named, never into our own networks. */
  fetchOutside: GuardedFetch
  dns: AskDns
  /** The channels' ways out, filled by app/channels.ts: core tickets never name one. */
  outbound: Outbound
}

export type OutboundReply = {
  ticketId: string
  messageId: string
  to: MailName[]
  cc: MailName[]
  bcc: MailName[]
  releaseAt: Date
  /** Not to be composed before its time: it may still be taken back. For `release` there is no time yet. */
  hold: Hold | null
  /** No earlier messages below it. */
  withoutHistory: boolean
  /** Said in a side conversation, where its answers stay. */
  side?: { id: string; ref: string; subject: string }
}
export type MailName = { name: string; address: string }
/** A mail to one agent of what concerns them, already in their language. */
export type NotificationMail = {
  to: MailName
  agentId: string
  ticketId: string | null
  mailboxId: string | null
  subject: string
  lead: string
  /** Whether an answer to it goes to the customer; else it is a note for colleagues. */
  isForCustomer: boolean
  /** What was written, where the mail shows it. */
  quote: { by: string; text: string } | null
  /** The words of the line above which it may be answered; null where it may not. */
  marker: string | null
  markerHint: string
  /** Of a mail about many things: each ticket with what happened there. */
  groups: { title: string; url: string; lines: string[] }[]
  link: { label: string; url: string }
  settings: { label: string; url: string }
  locale: string
  dueAt: Date
}
/** Queues one message for people outside on its channel: delivery, Message-ID and job in the caller's transaction. */
export type Outbound = {
  queueReply(ctx: Ctx, reply: OutboundReply): Promise<void>
  /** False where it is on its way already. */
  recallReply(ctx: Ctx, messageId: string): Promise<boolean>
  /** Of one that has not left: for another reason, and until another moment (null: for release). False as above. */
  holdReply(ctx: Ctx, messageId: string, held: { hold: Hold; at: Date | null }): Promise<boolean>
  queueNotification(ctx: Ctx, mail: NotificationMail): Promise<void>
  /** A mail of the desk itself to one person (invitation, reset); `paragraphs` and `link` are already in their language. */
  queueAccountMail(
    ctx: Ctx,
    mail: {
      to: MailName
      subject: string
      paragraphs: string[]
      link: { label: string; url: string } | null
      locale: string
    },
  ): Promise<void>
}

/** The open transaction, who acts, the transaction's time, the history, and jobs that exist exactly if the act does. */
export type Ctx = {
  db: Tx
  actor: Actor
  now: Date
  emit: Emit<EventBody>
  /** Rows of sample data: alone deletable, left out of figures. */
  isTest: boolean
  addJob(job: Job): void
  /**
   * The same transaction in the name of somebody else, whose acts the history keeps as theirs. `isAmongMany`: so many that
   * screens are told of all at once, by whoever does them, and agents of none.
   */
  as(actor: Actor, options?: { isAmongMany: boolean }): Ctx
  /** Tells screens of what changed without an event of its own, once it is committed; `emit` tells of the rest. */
  announce(thing: ChangedThing): void
  house: House
}

/** For work that must not hold a transaction (network, hashing, streams): opens one for each verb. */
export type Open = {
  actor: Actor
  house: House
  transact<T>(run: (ctx: Ctx) => Promise<T>): Promise<T>
  as(actor: Actor): Open
}

export const { handle, handleOpen } = handlers<Ctx, Open>()
export const system = (name: string, causeEventId: string | null = null): System => ({
  kind: 'system',
  name,
  causeEventId,
})
/** Who adds history: kept apart from everything that acts on what happens now. */
export const importer: System = { kind: 'system', name: 'import', isImporting: true }
