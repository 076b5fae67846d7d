import { z } from 'zod'
import { all, Domain, Email, Empty, Id, IdParams, Locale, line, Name, Time, TimeOut, text, Version } from './primitives'
import { route } from './route'

const read = { verb: 'desk.read', scope: 'read' } as const
const connect = { verb: 'connection.write', scope: 'admin' } as const
const grant = { verb: 'grant.write', scope: 'admin' } as const

export const Brand = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  color: z.string(),
  locales: z.array(z.string()),
  isDefault: z.boolean(),
})
export type Brand = z.output<typeof Brand>
const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Must be a colour like #2f6f7e.')
export const listBrands = route({ method: 'GET', path: '/brands', access: read, answer: all(Brand) })
export const createBrand = route({
  method: 'POST',
  path: '/brands',
  access: connect,
  status: 201,
  answer: Brand,
  body: z.strictObject({ name: Name, color: Color.optional(), locales: z.array(Locale).min(1).max(20).optional() }),
})
export const changeBrand = route({
  method: 'PATCH',
  path: '/brands/{id}',
  access: connect,
  params: IdParams,
  answer: Brand,
  errors: ['brand.unknown', 'version.stale'],
  body: z.strictObject({
    name: Name.optional(),
    color: Color.optional(),
    locales: z.array(Locale).min(1).max(20).optional(),
    version: Version.optional(),
  }),
})

export const Team = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  tier: z.number().int(),
  memberIds: z.array(z.string()),
})
export type Team = z.output<typeof Team>
const Tier = z.number().int().min(1).max(9)
export const listTeams = route({ method: 'GET', path: '/teams', access: read, answer: all(Team) })
export const createTeam = route({
  method: 'POST',
  path: '/teams',
  access: connect,
  status: 201,
  answer: Team,
  errors: ['team.nameTaken'],
  body: z.strictObject({ name: Name, tier: Tier.default(1) }),
})
export const changeTeam = route({
  method: 'PATCH',
  path: '/teams/{id}',
  access: connect,
  params: IdParams,
  answer: Team,
  errors: ['team.unknown', 'team.nameTaken', 'version.stale'],
  body: z.strictObject({ name: Name.optional(), tier: Tier.optional(), version: Version.optional() }),
})
export const deleteTeam = route({
  method: 'DELETE',
  path: '/teams/{id}',
  access: connect,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['team.unknown', 'team.inUse'],
})
export const setTeamMembers = route({
  method: 'PUT',
  path: '/teams/{id}/members',
  access: grant,
  params: IdParams,
  answer: Team,
  errors: ['team.unknown', 'agent.unknown', 'team.notManaged'],
  body: z.array(Id).max(2000),
})

/** What a mail did when it came: opened a ticket, followed an old one, opened a done one again, or went on in an open one. */
export const AnsweredBy = z.enum(['new', 'followUp', 'reopened', 'reply'])
export type AnsweredBy = z.output<typeof AnsweredBy>
/** The first of a mailbox's list that fits answers; at most one a mail. */
export const AutoReply = z.strictObject({
  when: z.enum(['always', 'inside', 'outside']),
  /** Only from then on, and only before then: away, a holiday. */
  from: Time.nullable().optional(),
  until: Time.nullable().optional(),
  on: z
    .array(AnsweredBy)
    .min(1)
    .max(4)
    .optional()
    .meta({ description: 'Left out: what opens a ticket (new, followUp)' }),
  languages: z.array(Locale).max(30).optional().meta({ description: 'Of the message; left out or empty: any' }),
  oncePerHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 90)
    .nullable()
    .optional()
    .meta({
      description: 'At most once for each person in so many hours; null: once a ticket. Left out: 24 between two times',
    }),
  text: text(20_000, 1),
  html: text(64_000).optional(),
})
/** Marks of spam filters before the desk, each believed only where it is switched on; Exchange counts from -1 to 9. */
export const SpamMarks = z.strictObject({
  spamAssassin: z.boolean(),
  rspamd: z.boolean(),
  exchange: z.boolean(),
  /** What a filter writes before the subject. */
  subjectMarks: z.array(line(60)).max(20),
  threshold: z.number().min(0).max(100),
})
/** Whose replies wait until another agent releases them. */
export const ReleaseFor = z.enum(['nobody', 'light', 'everybody'])
export type ReleaseFor = z.output<typeof ReleaseFor>
const DmarcFail = z.enum(['flag', 'spam', 'refuse'])
export const Mailbox = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  address: z.string(),
  aliases: z.array(z.string()),
  brandId: z.string(),
  teamId: z.string().nullable(),
  locale: z.string(),
  relayIds: z.array(z.string()),
  isEnabled: z.boolean(),
  isRestricted: z.boolean(),
  isAllHands: z.boolean(),
  releaseFor: ReleaseFor.meta({ description: 'Whose replies wait until another agent releases them' }),
  isOpenToAll: z.boolean(),
  reopenDays: z.number().int(),
  headerHtml: z.string(),
  footerHtml: z.string(),
  signatureHtml: z.string(),
  hasNumberInSubject: z.boolean(),
  quotedHistory: z.enum(['none', 'last', 'last3', 'all']),
  autoReplies: z.array(AutoReply),
  dmarcFail: DmarcFail,
  formMailers: z.array(z.string()),
  groupRewriters: z.array(z.string()),
  opensTicketForUnmatchedBounce: z.boolean(),
  spamMarks: SpamMarks,
  /** A mail of the desk to itself: when it left, and when one first came back to a marked address. */
  testSentAt: TimeOut.nullable(),
  testReturnedAt: TimeOut.nullable(),
  lastMailAt: TimeOut.nullable(),
  abilities: z.array(z.string()).meta({ description: 'Verbs the caller holds over its set-up' }),
})
export type Mailbox = z.output<typeof Mailbox>
const Layout = text(64_000)
const MailboxChange = z.strictObject({
  name: Name.optional(),
  address: Email.optional(),
  aliases: z.array(Email).max(100).optional(),
  brandId: Id.optional(),
  teamId: Id.nullable().optional(),
  locale: Locale.optional(),
  relayIds: z.array(Id).max(10).optional(),
  isEnabled: z.boolean().optional(),
  isRestricted: z.boolean().optional(),
  isAllHands: z.boolean().optional(),
  releaseFor: ReleaseFor.optional(),
  isOpenToAll: z.boolean().optional(),
  reopenDays: z.number().int().min(0).max(3650).optional(),
  headerHtml: Layout.optional(),
  footerHtml: Layout.optional(),
  signatureHtml: Layout.optional(),
  hasNumberInSubject: z.boolean().optional(),
  quotedHistory: z.enum(['none', 'last', 'last3', 'all']).optional(),
  autoReplies: z.array(AutoReply).max(20).optional(),
  dmarcFail: DmarcFail.optional(),
  formMailers: z.array(Email).max(50).optional(),
  groupRewriters: z.array(Email).max(50).optional(),
  opensTicketForUnmatchedBounce: z.boolean().optional(),
  spamMarks: SpamMarks.optional(),
  version: Version.optional(),
})
const mailboxErrors = [
  'mailbox.addressTaken',
  'brand.unknown',
  'team.unknown',
  'relay.unknown',
  'template.invalid',
] as const
export const listMailboxes = route({ method: 'GET', path: '/mailboxes', access: read, answer: all(Mailbox) })
export const createMailbox = route({
  method: 'POST',
  path: '/mailboxes',
  access: connect,
  status: 201,
  answer: Mailbox,
  errors: mailboxErrors,
  body: MailboxChange.omit({ version: true }).extend({ name: Name, address: Email }),
})
export const changeMailbox = route({
  method: 'PATCH',
  path: '/mailboxes/{id}',
  access: { verb: 'mailboxTemplate.write', scope: 'admin' },
  params: IdParams,
  answer: Mailbox,
  errors: [...mailboxErrors, 'mailbox.unknown', 'version.stale', 'mailbox.notManaged'],
  body: MailboxChange,
})
export const testMailbox = route({
  method: 'POST',
  path: '/mailboxes/{id}/test',
  access: { verb: 'connection.write', scope: 'admin' },
  params: IdParams,
  body: Empty.optional(),
  answer: Mailbox,
  errors: ['mailbox.unknown', 'relay.none'],
})
export const Grant = z.object({
  agentId: z.string().nullable(),
  teamId: z.string().nullable(),
  level: z.enum(['read', 'work']),
})
export type Grant = z.output<typeof Grant>
export const listMailboxGrants = route({
  method: 'GET',
  path: '/mailboxes/{id}/grants',
  access: read,
  params: IdParams,
  answer: all(Grant),
  errors: ['mailbox.unknown'],
})
export const setMailboxGrants = route({
  method: 'PUT',
  path: '/mailboxes/{id}/grants',
  access: grant,
  params: IdParams,
  answer: all(Grant),
  errors: ['mailbox.unknown', 'agent.unknown', 'team.unknown', 'mailbox.restricted', 'mailbox.notManaged'],
  body: z
    .array(
      z.union([
        z.strictObject({ agentId: Id, level: z.enum(['read', 'work']) }),
        z.strictObject({ teamId: Id, level: z.enum(['read', 'work']) }),
      ]),
    )
    .max(500),
})
export const previewMailboxLayout = route({
  method: 'POST',
  path: '/mailboxes/{id}/preview',
  access: { verb: 'mailboxTemplate.write', scope: 'admin' },
  params: IdParams,
  body: z.strictObject({
    headerHtml: Layout,
    footerHtml: Layout,
    signatureHtml: Layout,
    ticketNumber: z
      .number()
      .int()
      .positive()
      .optional()
      .meta({ description: 'A ticket of the mailbox to show it with; invented people otherwise' }),
  }),
  answer: z.object({ subject: z.string(), html: z.string(), text: z.string(), unknown: z.array(z.string()) }),
  errors: ['mailbox.unknown', 'template.invalid', 'mailbox.notManaged', 'ticket.unknown'],
})

/** A domain whose mail is signed here, with the record that has to stand in its DNS. */
export const SendingDomain = z.object({
  id: z.string(),
  version: z.number().int(),
  domain: z.string(),
  selector: z.string(),
  isSigning: z.boolean(),
  record: z.object({ host: z.string(), value: z.string() }),
  createdAt: TimeOut,
})
export type SendingDomain = z.output<typeof SendingDomain>
export const listSendingDomains = route({
  method: 'GET',
  path: '/sending-domains',
  access: connect,
  answer: all(SendingDomain),
})
export const addSendingDomain = route({
  method: 'POST',
  path: '/sending-domains',
  access: connect,
  status: 201,
  answer: SendingDomain,
  errors: ['sendingDomain.taken'],
  body: z.strictObject({ domain: Domain }),
})
export const changeSendingDomain = route({
  method: 'PATCH',
  path: '/sending-domains/{id}',
  access: connect,
  params: IdParams,
  answer: SendingDomain,
  errors: ['sendingDomain.unknown', 'version.stale'],
  body: z.strictObject({ isSigning: z.boolean(), version: Version.optional() }),
})
export const deleteSendingDomain = route({
  method: 'DELETE',
  path: '/sending-domains/{id}',
  access: connect,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['sendingDomain.unknown'],
})
export const DnsFinding = z.object({
  name: z.enum(['mx', 'spf', 'dkim', 'dmarc']),
  state: z.enum(['ok', 'missing', 'wrong', 'unknown']),
  reason: z.enum([
    'noAnswer',
    'mxFound',
    'mxMissing',
    'spfFound',
    'spfMissing',
    'spfSeveral',
    'spfEverybody',
    'dkimNoKey',
    'dkimMissing',
    'dkimOther',
    'dkimReady',
    'dkimSigning',
    'dmarcMissing',
    'dmarcSeveral',
    'dmarcWatching',
    'dmarcEnforced',
  ]),
  host: z.string(),
  found: z.array(z.string()),
  wanted: z.string().nullable(),
})
export type DnsFinding = z.output<typeof DnsFinding>
/** Asks the name servers now. */
export const checkMailboxDns = route({
  method: 'GET',
  path: '/mailboxes/{id}/dns',
  access: connect,
  params: IdParams,
  answer: z.object({ domain: z.string(), checkedAt: TimeOut, findings: z.array(DnsFinding) }),
  errors: ['mailbox.unknown'],
})

/** What every screen of the workspace needs once: names for ids, in one answer. */
export const getDesk = route({
  method: 'GET',
  path: '/desk',
  access: read,
  answer: z.object({
    company: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    isCapturing: z.boolean(),
    hasDemo: z.boolean(),
    agents: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), isActive: z.boolean() })),
  }),
})
