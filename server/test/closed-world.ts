import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { createSource } from '../src/channels/email/sources/create-source'
import type { SeatRole } from '../src/core/context'
import { saveDraft } from '../src/core/drafts/save-draft'
import { uploadFile } from '../src/core/files'
import { setMailboxGrants } from '../src/core/mailboxes'
import { newId } from '../src/platform/ids'
import type { TestDesk } from './desk'
import { aMailbox, anAgent, aToken, signedIn } from './factories'
import { aMail, mailDesk } from './mail-desk'
import { aTicket } from './tickets'

/** In every text of the closed world, and nowhere else. */
export const marker = 'hidden-7f3a'
export type Caller = { name: string; role: SeatRole; cookie?: string; token?: string }
export type ClosedWorld = {
  desk: TestDesk
  /** Everybody without a way in: each role by session and token, who reaches another closed mailbox only, and the ticket's own assignee and team. */
  callers: readonly Caller[]
  /** What belongs to the closed mailbox, by the first part of the routes that name it. */
  ids: Readonly<Record<string, readonly string[]>>
  /** Of the same kinds, open to everybody. */
  open: { ticket: string; mailbox: string; person: string }
  /** All rows of the closed world as they are now. */
  look(): Promise<unknown>
  close(): Promise<void>
}

const raw = (): string => {
  const [head = '', body = ''] = aMail({
    from: `"${marker} person" <${marker}@outside.example>`,
    to: `${marker}@desk.example`,
    subject: `${marker} subject`,
    text: `${marker} words`,
  }).split('\r\n\r\n')
  const headers = head.replace('Content-Type: text/plain; charset=utf-8', 'Content-Type: multipart/mixed; boundary=b')
  const file = `Content-Type: application/octet-stream; name="${marker}.bin"\r\nContent-Disposition: attachment; filename="${marker}.bin"`
  return `${headers}\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${body}\r\n--b\r\n${file}\r\n\r\n${marker} bytes\r\n--b--\r\n`
}

/** One restricted mailbox with one member, and in it everything that can be: made by a real mail and a real answer. */
export async function closedWorld(): Promise<ClosedWorld> {
  const house = await mailDesk({ mailbox: { isRestricted: true, name: marker, address: `${marker}@desk.example` } })
  const { desk, seat: member } = house
  const closedId = house.mailbox.id
  await desk.transact((ctx) => setMailboxGrants(ctx, closedId, [{ agentId: member.personId, level: 'work' }]))
  const { seat } = await signedIn(desk, member)
  await aToken(desk, { email: 'kim@staff.example' })

  const [arrival] = await house.handInRaw(raw(), { from: `${marker}@outside.example`, to: [`${marker}@desk.example`] })
  const ticket = await house.ticket(String(arrival?.ticketId))
  await house.reply(ticket.id, `${marker} answer`, seat)
  await house.run()
  const as = desk.open.as(seat)
  const draft = await as.transact((ctx) =>
    saveDraft(ctx, newId(), {
      ticketId: ticket.id,
      kind: 'note',
      version: 0,
      body: { html: '', text: `${marker} draft`, to: [], cc: [], bcc: [], attachmentIds: [], macroIds: [] },
    }),
  )
  const file = { name: `${marker}.txt`, contentType: 'text/plain', contentLength: null }
  const upload = await uploadFile(as, { ...file, stream: Readable.from([Buffer.from(marker)]) })

  const account = { host: 'imap.example', port: 993, security: 'tls' as const, user: marker, password: marker }
  const source = await desk.transact((ctx) => createSource(ctx, { mailboxId: closedId, ...account }))
  const open = await aTicket(desk, { mailboxId: (await desk.transact((ctx) => aMailbox(ctx))).id })
  const callers = await everybodyElse(desk, { ticketId: ticket.id, mailboxId: closedId })
  const idsOf = async (table: string, where: string): Promise<string[]> => {
    const { rows } = await sql<{
      id: string
    }>`select id from ${sql.table(table)} where ${sql.raw(where)} order by id`.execute(desk.db)
    return rows.map((row) => row.id)
  }
  const ofTicket = `ticket_id = '${ticket.id}'`
  const told = newId()
  await desk.db
    .insertInto('notifications')
    .values({
      id: told,
      agentId: member.personId,
      kind: 'replied',
      cause: 'replied:closed',
      ticketId: ticket.id,
      preview: marker,
      createdAt: new Date(),
    })
    .execute()
  const bulk = newId()
  const at = new Date()
  await desk.db
    .insertInto('bulkChanges')
    .values({ id: bulk, agentId: member.personId, actions: '{}', state: 'cancelled', createdAt: at, touchedAt: at })
    .execute()
  await desk.db
    .insertInto('bulkChangeTickets')
    .values({ bulkId: bulk, ticketId: ticket.id, isDone: true, refusedCode: 'access.forbidden' })
    .execute()
  const outreach = newId()
  await desk.db
    .insertInto('outreaches')
    .values({
      ...{ id: outreach, name: marker, agentId: member.personId, state: 'finished', mailboxId: closedId },
      ...{ subject: marker, html: marker, total: 1, createdAt: at, touchedAt: at },
    })
    .execute()
  await desk.db
    .insertInto('outreachPersons')
    .values({ outreachId: outreach, position: 1, personId: ticket.customerId, outcome: 'refused', refusedCode: marker })
    .execute()
  const personImport = newId()
  await desk.db
    .insertInto('personImports')
    .values({
      ...{
        id: personImport,
        agentId: member.personId,
        name: marker,
        state: 'draft',
        encoding: 'utf-8',
        delimiter: ',',
      },
      ...{ headers: [marker], columns: ['email'], total: 1, createdAt: at, touchedAt: at },
    })
    .execute()
  const importRow = { importId: personImport, line: 2, cells: [marker], outcome: 'refused', refusedCode: 'value' }
  await desk.db.insertInto('personImportRows').values(importRow).execute()
  const ids = {
    tickets: [ticket.id, String(ticket.number)],
    messages: await idsOf('messages', ofTicket),
    events: await idsOf('events', `object_id = '${ticket.id}'`),
    deliveries: await idsOf('deliveries', ofTicket),
    'inbound-mails': [String(arrival?.id)],
    attachments: [
      ...(await idsOf('attachments', `message_id in (select id from messages where ${ofTicket})`)),
      upload.id,
    ],
    uploads: [upload.id],
    people: [ticket.customerId],
    drafts: [draft.id],
    mailboxes: [closedId],
    'mail-sources': [source.id],
    'hand-overs': await idsOf('hand_overs', ofTicket),
    reminders: await idsOf('reminders', ofTicket),
    notifications: [told],
    'bulk-changes': [bulk],
    'person-imports': [personImport],
    outreaches: [outreach],
    tokens: await idsOf('api_tokens', `agent_id = '${member.personId}'`),
    me: [seat.via.id],
  }
  const look = async () => {
    const { rows } = await sql`select
      (select jsonb_agg(t order by t.id) from tickets t where t.mailbox_id = ${closedId}) as tickets,
      (select jsonb_agg(m order by m.id) from messages m where m.ticket_id = ${ticket.id}) as messages,
      (select jsonb_agg(e order by e.id) from events e where e.object_id in (${ticket.id}, ${ticket.customerId})) as events,
      (select jsonb_agg(d order by d.id) from deliveries d where d.ticket_id = ${ticket.id}) as deliveries,
      (select jsonb_agg(i order by i.id) from inbound_mails i) as mails,
      (select jsonb_agg(p order by p.id) from persons p where p.id = ${ticket.customerId}) as people,
      (select jsonb_agg(a order by a.address) from person_addresses a where a.person_id = ${ticket.customerId}) as addresses,
      (select jsonb_agg(d order by d.id) from drafts d where d.agent_id = ${member.personId}) as drafts,
      (select jsonb_agg(a order by a.id) from attachments a where a.id::text = any(${ids.attachments})) as files,
      (select jsonb_agg(h) from hand_overs h) as hand_overs,
      (select jsonb_agg(r) from reminders r) as reminders,
      (select jsonb_agg(n) from notifications n where n.id = ${told}) as notifications,
      (select jsonb_agg(o) from outreaches o) as outreaches,
      (select jsonb_agg(b) from bulk_changes b where b.id = ${bulk}) as bulks,
      (select jsonb_agg(p) from person_imports p where p.id = ${personImport}) as imports,
      (select jsonb_agg(s) from mail_sources s) as sources,
      (select count(*) from sessions s where s.id = ${seat.via.id}) as sessions`.execute(desk.db)
    return rows
  }
  return {
    desk,
    callers,
    ids,
    open: { ticket: open.ticket.id, mailbox: String(open.ticket.mailboxId), person: open.ticket.customerId },
    look,
    close: house.close,
  }
}

async function everybodyElse(desk: TestDesk, closed: { ticketId: string; mailboxId: string }): Promise<Caller[]> {
  const callers: Caller[] = []
  const add = async (name: string, role: SeatRole, given: Parameters<typeof anAgent>[1] = {}) => {
    const agent = await anAgent(desk, { ...given, role })
    const scopes =
      role === 'admin' || role === 'manager'
        ? (['read', 'write', 'inbound', 'admin'] as const)
        : (['read', 'write'] as const)
    callers.push({ name, role, cookie: (await signedIn(desk, agent)).cookie })
    if (role !== 'light') callers.push({ name: `${name}’s token`, role, token: await aToken(desk, agent, [...scopes]) })
    return agent.personId
  }
  for (const role of ['admin', 'manager', 'agent', 'light'] as const) await add(role, role)
  const elsewhere = [
    await add('agent of another closed mailbox', 'agent'),
    await add('light agent of another closed mailbox', 'light'),
  ]
  await desk.transact(async (ctx) => {
    const other = await aMailbox(ctx, { isRestricted: true })
    await setMailboxGrants(
      ctx,
      other.id,
      elsewhere.map((agentId) => ({ agentId, level: 'work' as const })),
    )
  })
  // An assignment opens nothing in a restricted mailbox, a team's neither.
  const teamId = newId()
  await desk.db.insertInto('teams').values({ id: teamId, name: 'Close by' }).execute()
  const assigneeId = await add('assignee', 'agent')
  await add('agent of the ticket’s team', 'agent', { teamIds: [teamId] })
  await add('manager of the ticket’s team', 'manager', { managesTeamIds: [teamId] })
  // Nor does being offered it.
  const offer = { handOverId: newId(), handedOverAt: new Date(), handedOverToId: await add('receiver', 'agent') }
  await desk.db
    .insertInto('handOvers')
    .values({
      ...{ id: offer.handOverId, ticketId: closed.ticketId, writer: 'giver', createdAt: offer.handedOverAt },
      ...{ summary: `${marker} summary`, tried: `${marker} tried` },
    })
    .execute()
  // Nor does a reminder that was meant for them.
  await desk.db
    .insertInto('reminders')
    .values({
      ...{ id: newId(), ticketId: closed.ticketId, agentId: assigneeId, setById: assigneeId },
      ...{ text: `${marker} reminder`, dueAt: new Date('2098-01-01'), createdAt: new Date() },
    })
    .execute()
  const set = { assigneeId, teamId, ...offer }
  await desk.db.updateTable('tickets').set(set).where('id', '=', closed.ticketId).execute()
  await desk.db.updateTable('mailboxes').set({ teamId }).where('id', '=', closed.mailboxId).execute()
  return callers
}
