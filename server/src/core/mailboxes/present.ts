import { AutoReply, type Grant, Mailbox, ReleaseFor, SpamMarks } from '@foyer/contract/desk'
import { z } from 'zod'
import type { Actor } from '../context'
import type { GrantRow } from './grant-store'
import type { MailboxRow } from './mailbox-store'
import { abilitiesOver } from './policy'

const AutoReplies = z.array(AutoReply)
const Level = z.enum(['read', 'work'])

/** As its history keeps it, the same for everybody. */
export const presentMailbox = (row: MailboxRow): Omit<Mailbox, 'abilities'> => ({
  id: row.id,
  version: row.version,
  name: row.name,
  address: row.address,
  aliases: row.aliases,
  brandId: row.brandId,
  teamId: row.teamId,
  locale: row.locale,
  relayIds: row.relayIds,
  isEnabled: row.isEnabled,
  isRestricted: row.isRestricted,
  isAllHands: row.isAllHands,
  releaseFor: ReleaseFor.parse(row.releaseFor),
  isOpenToAll: row.isOpenToAll,
  reopenDays: row.reopenDays,
  headerHtml: row.headerHtml,
  footerHtml: row.footerHtml,
  signatureHtml: row.signatureHtml,
  hasNumberInSubject: row.hasNumberInSubject,
  quotedHistory: Mailbox.shape.quotedHistory.parse(row.quotedHistory),
  autoReplies: AutoReplies.parse(row.autoReplies),
  dmarcFail: Mailbox.shape.dmarcFail.parse(row.dmarcFail),
  formMailers: row.formMailers,
  groupRewriters: row.groupRewriters,
  opensTicketForUnmatchedBounce: row.opensTicketForUnmatchedBounce,
  spamMarks: SpamMarks.parse(row.spamMarks),
  testSentAt: row.testSentAt?.toISOString() ?? null,
  testReturnedAt: row.testReturnedAt?.toISOString() ?? null,
  lastMailAt: row.lastMailAt?.toISOString() ?? null,
})

export const answerMailbox = (actor: Actor, row: MailboxRow): Mailbox => ({
  ...presentMailbox(row),
  abilities: abilitiesOver(actor, row),
})

export const presentGrant = (row: GrantRow): Grant => ({
  agentId: row.agentId,
  teamId: row.teamId,
  level: Level.parse(row.level),
})
