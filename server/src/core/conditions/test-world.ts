import type pg from 'pg'
import { newId } from '../../platform/ids'
import type { MessageFacts, TicketFacts } from './facts'

/** Wednesday noon in UTC. */
export const now = new Date('2026-07-15T12:00:00.000Z')
const before = (hours: number, ms = 0) => new Date(now.getTime() - hours * 3_600_000 + ms)
/** Around every border a query can draw. */
export const times = [
  ...[0, 4, 8, 24, 3 * 24, 7 * 24, 14 * 24].flatMap((hours) => [before(hours, -1), before(hours), before(hours, 1)]),
  ...[-4, -7 * 24].flatMap((hours) => [before(hours, -1), before(hours), before(hours, 1)]),
  ...[
    '2026-07-14T22:00:00.000Z',
    '2026-07-14T21:59:59.999Z',
    '2026-07-15T00:00:00.000Z',
    '2026-07-12T22:00:00.000Z',
  ].map((text) => new Date(text)),
  ...['2026-06-30T21:59:59.999Z', '2026-01-01T00:00:00.000Z', '2025-12-31T22:59:59.999Z'].map((text) => new Date(text)),
]

const named = <Name extends string>(...names: Name[]) => names.map((name) => ({ id: newId(), name }))
export const teams = named('Support', 'Billing', 'Second level')
export const brands = named('Lumen', 'Nord')
export const mailboxes = [
  { id: newId(), name: 'Help', address: 'help@desk.example' },
  { id: newId(), name: 'Sales', address: 'sales@desk.example' },
]
export const agents = [
  { id: newId(), name: 'Anna Berg', email: 'anna@desk.example' },
  { id: newId(), name: 'Anna Ito', email: 'ito@desk.example' },
  { id: newId(), name: 'Ömer', email: 'omer@desk.example' },
  { id: newId(), name: 'Kim Gone', email: 'kim@desk.example' },
]
/** Who is in which team; nobody with a seat is left in the second. */
export const members = [
  { teamId: teams[0]?.id, agentId: agents[0]?.id },
  { teamId: teams[0]?.id, agentId: agents[1]?.id },
  { teamId: teams[1]?.id, agentId: agents.at(-1)?.id },
]
/** Whose seat is not active any more. */
export const goneId = agents.at(-1)?.id
export const tags = named('vip', 'Refund', 'very important')
export const outreaches = named('Spring offer', 'Recall')
export const types = [
  { id: newId(), key: 'question' },
  { id: newId(), key: 'bug' },
]
export const statuses = [
  { id: newId(), key: 'todo', category: 'open', waitsFor: null },
  { id: newId(), key: 'callBack', category: 'open', waitsFor: null },
  { id: newId(), key: 'waitingForCustomer', category: 'waiting', waitsFor: 'customer' },
  { id: newId(), key: 'done', category: 'done', waitsFor: null },
  { id: newId(), key: 'spam', category: 'spam', waitsFor: null },
  { id: newId(), key: 'junk', category: 'spam', waitsFor: null },
] as const
const [bugs = newId(), login = newId(), single = newId(), onboarding = newId()] = [newId(), newId(), newId(), newId()]
export const categories = [
  { id: bugs, name: 'Bugs', parentId: null, branch: [bugs, login, single] },
  { id: login, name: 'Login', parentId: bugs, branch: [login, single] },
  { id: single, name: 'Single sign-on', parentId: login, branch: [single] },
  { id: onboarding, name: 'Onboarding', parentId: null, branch: [onboarding] },
]
export const organizations = [
  { id: newId(), name: 'Acme 100%', domains: ['acme.example'] },
  { id: newId(), name: 'Bücher_Haus', domains: ['buecher.example', 'haus.example'] },
]
export const customers = [
  {
    id: newId(),
    name: 'Clara Ösker',
    email: 'clara@acme.example',
    addressKeys: ['clara@acme.example', 'clara@home.example'],
  },
  { id: newId(), name: 'Dee\\Back', email: 'dee@acme.example', addressKeys: ['dee@acme.example'] },
  { id: newId(), name: '', email: null, addressKeys: [] },
]
export const customFields = {
  order: 'text',
  story: 'longText',
  size: 'number',
  paid: 'boolean',
  day: 'date',
  colour: 'choice',
  parts: 'choices',
} as const
export const vocabulary = ['alphaword', 'betaword', 'gammaword']

/** Writes the desk's own rows; `insertTickets` then fills it. */
export async function insertDesk(client: pg.Client): Promise<void> {
  const insert = async (table: string, rows: readonly Record<string, unknown>[]) => {
    for (const row of rows) {
      const columns = Object.keys(row)
      await client.query(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      )
    }
  }
  await insert(
    'brands',
    brands.map((brand) => ({ ...brand, locales: ['en', 'de'] })),
  )
  await insert('teams', teams)
  await insert(
    'mailboxes',
    mailboxes.map((mailbox) => ({ ...mailbox, brand_id: brands[0]?.id })),
  )
  await insert('mailbox_addresses', [
    { address_key: 'alias@desk.example', mailbox_id: mailboxes[0]?.id, address: 'Alias@desk.example', is_alias: true },
  ])
  await insert('tags', tags)
  await insert(
    'types',
    types.map((type, position) => ({ ...type, names: '{}', position })),
  )
  await insert(
    'statuses',
    statuses.map(({ id, key, category, waitsFor }, position) => ({
      id,
      key,
      category,
      waits_for: waitsFor,
      names: '{}',
      position,
    })),
  )
  await insert(
    'categories',
    categories.map(({ id, name, parentId }) => ({ id, name, parent_id: parentId })),
  )
  await insert('organizations', organizations)
  await insert('persons', [
    ...agents.map((agent) => ({ ...agent, time_zone: 'Europe/Berlin' })),
    ...customers.map(({ id, name, email }) => ({ id, name, email })),
  ])
  await insert(
    'agents',
    agents.map(({ id }) => ({ person_id: id, role: 'agent', is_active: id !== goneId })),
  )
  await insert(
    'outreaches',
    outreaches.map(({ id, name }) => ({
      ...{
        id,
        name,
        agent_id: agents[0]?.id,
        state: 'finished',
        mailbox_id: mailboxes[0]?.id,
        subject: 's',
        html: 'h',
      },
      ...{ created_at: now, touched_at: now },
    })),
  )
  await insert(
    'team_members',
    members.map(({ teamId, agentId }) => ({ team_id: teamId, agent_id: agentId })),
  )
  await insert(
    'person_addresses',
    customers.flatMap(({ id, addressKeys }) =>
      addressKeys.map((key) => ({ address_key: key, person_id: id, address: key })),
    ),
  )
  await insert(
    'custom_fields',
    Object.entries(customFields).map(([key, kind]) => ({ id: newId(), key, applies_to: 'ticket', kind, names: '{}' })),
  )
}

export type TestTicket = Omit<TicketFacts, 'textMatches' | 'fileMatches' | 'messages'> & {
  messages: (MessageFacts & { text: string })[]
  /** The texts of its files. */
  files: string[]
  incidentId: string | null
  handedOverToId: string | null
  handedOverToTeamId: string | null
}

/** Whom a hand-over is offered to: an agent, or all of a team. */
export const receiversOf = (ticket: Pick<TestTicket, 'handedOverToId' | 'handedOverToTeamId'>): string[] => [
  ...(ticket.handedOverToId === null ? [] : [ticket.handedOverToId]),
  ...members.flatMap(({ teamId, agentId = '' }) => (teamId === ticket.handedOverToTeamId ? [agentId] : [])),
]

export async function insertTickets(client: pg.Client, tickets: readonly TestTicket[]): Promise<void> {
  for (const ticket of tickets) {
    await client.query(
      `insert into tickets (id, number, ref, subject, status_id, status_category, priority, type_id, category_id, channel, opener,
         brand_id, mailbox_id, team_id, assignee_id, customer_id, organization_id, language, tag_ids, custom_fields,
         attachment_count, held_count, unreleased_count, undelivered_count, waiting_since, snoozed_until, due_at, first_reply_at, done_at,
         last_message_at, activity_rank, merged_into_id, deleted_at, created_at, updated_at, promised_until, handed_over_at, handed_over_to_id, handed_over_to_team_id, open_step_count, incident_id)
       values ($1, $2, $1::uuid::text, $3, $4, $5, $6, $7, $8, $9, 'customer', $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
         $23, $24, $25, $26, $27, $28, $29, $30, $31, $32::timestamptz + interval '700 microseconds', $33, $34,
         $35, $36, $37, $38, $39)`,
      [
        ...[
          ticket.id,
          ticket.number,
          ticket.subject,
          ticket.statusId,
          ticket.statusCategory,
          ticket.priority,
          ticket.typeId,
          ticket.categoryId,
        ],
        ...[
          ticket.channel,
          ticket.brandId,
          ticket.mailboxId,
          ticket.teamId,
          ticket.assigneeId,
          ticket.customer.id,
          ticket.organization?.id ?? null,
        ],
        ...[
          ticket.language,
          [...ticket.tagIds],
          JSON.stringify(ticket.customFields),
          ticket.attachmentCount,
          ticket.heldCount,
          ticket.unreleasedCount,
          ticket.undeliveredCount,
        ],
        ...[
          ticket.waitingSince,
          ticket.snoozedUntil,
          ticket.dueAt,
          ticket.firstReplyAt,
          ticket.doneAt,
          ticket.lastMessageAt,
          -ticket.lastMessageAt.getTime(),
        ],
        ...[ticket.mergedIntoId, ticket.deletedAt, ticket.createdAt, ticket.updatedAt, ticket.promisedUntil],
        ...[
          ticket.handedOverAt,
          ticket.handedOverToId,
          ticket.handedOverToTeamId,
          ticket.openStepCount,
          ticket.incidentId,
        ],
      ],
    )
    for (const message of ticket.messages) await insertMessage(client, ticket.id, message)
    for (const text of ticket.files) await insertFile(client, ticket.id, text)
    for (const name of ticket.oldNames)
      await client.query("insert into legacy_references values ('subject', $1, $2, 'otrs')", [name, ticket.id])
    for (const outreachId of ticket.outreachIds) await insertOutreachMail(client, ticket.id, outreachId)
    for (const agentId of ticket.followerIds)
      await client.query('insert into ticket_followers values ($1, $2)', [ticket.id, agentId])
    for (const { id } of agents.filter((agent) => !ticket.unseenByIds.includes(agent.id)))
      await client.query('insert into ticket_reads values ($1, $2, null, $3)', [id, ticket.id, now])
    for (const agentId of ticket.mentionedIds)
      await client.query('insert into ticket_mentions values ($1, $2, $3)', [agentId, ticket.id, newId()])
    for (const agentId of ticket.remindedIds)
      await client.query(
        "insert into reminders (id, ticket_id, agent_id, text, due_at, created_at) values ($1, $2, $3, '', $4, $4)",
        [newId(), ticket.id, agentId, now],
      )
    for (const agentId of ticket.draftAgentIds)
      await client.query(
        `insert into drafts (id, agent_id, ticket_id, kind, body) values ($1, $2, $3, 'reply', '{}')`,
        [newId(), agentId, ticket.id],
      )
  }
}

async function insertOutreachMail(client: pg.Client, ticketId: string, outreachId: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from messages where ticket_id = $1 limit 1', [
    ticketId,
  ])
  await client.query(
    `insert into outreach_persons (outreach_id, position, outcome, message_id)
     values ($1, (select count(*) from outreach_persons where outreach_id = $1), 'mailed', $2)`,
    [outreachId, rows[0]?.id],
  )
}

async function insertFile(client: pg.Client, ticketId: string, text: string): Promise<void> {
  const [id, sha256] = [newId(now), '0'.repeat(64)]
  await client.query('insert into blobs (sha256, size) values ($1, 1) on conflict do nothing', [sha256])
  await client.query(
    `insert into attachments (id, message_id, ticket_id, sha256, name, content_type, size)
     values ($1, $1, $2, $3, 'a.txt', 'text/plain', 1)`,
    [id, ticketId, sha256],
  )
  await client.query(
    "insert into attachment_texts (attachment_id, text, search_text, outcome) values ($1, $2, $2, 'read')",
    [id, text],
  )
}

async function insertMessage(
  client: pg.Client,
  ticketId: string,
  message: TestTicket['messages'][number],
): Promise<void> {
  const addresses = (list: readonly string[]) => JSON.stringify(list.map((address) => ({ name: '', address })))
  const id = newId(now)
  await client.query(
    `insert into messages (id, ticket_id, direction, visibility, channel, author_kind, author_email, to_addresses, cc_addresses,
       message_id_header, is_unproven, search_text, received_at, created_at)
     values ($1, $2, 'in', $3, 'email', 'customer', $4, $5, $6, $7, $8, $9, $10, $10)`,
    [
      id,
      ticketId,
      message.visibility,
      message.from,
      addresses(message.to),
      addresses(message.cc),
      message.messageIdHeader,
      message.isUnproven,
      message.text,
      now,
    ],
  )
  if (message.messageIdHeader !== null)
    await client.query(
      `insert into message_ids (id_hash, ticket_id, message_id) values (sha256(convert_to(trim('<>' from $1), 'UTF8')), $2, $3)`,
      [message.messageIdHeader, ticketId, id],
    )
}
