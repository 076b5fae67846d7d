import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox } from '../../../test/factories'
import { type ReleaseDesk, releaseDesk } from '../../../test/release-desk'
import { changeAgent } from '../../core/agents/change-agent'
import { setMailboxGrants } from '../../core/mailboxes'
import { createPerson } from '../../core/people'
import { mergeTicket } from '../../core/tickets'
import { listTickets } from '../search/list-tickets'
import { resumeOutreach, stopOutreach } from './change-course'
import { createOutreach } from './create-outreach'
import { planFollowUps } from './follow-ups'
import { listOutreaches, listRefused, showOutreach } from './present'
import { previewOutreach } from './preview-outreach'
import { runBatch, runOutreach } from './run-outreach'
import { undoOutreach } from './undo-outreach'

let desk: ReleaseDesk
let made = 0
beforeAll(async () => {
  desk = await releaseDesk()
})
afterAll(() => desk.close())

type Given = Parameters<typeof createOutreach>[1]
const given = (change: Partial<Given> = {}): Given => ({
  name: `Outreach ${++made}`,
  mailboxId: desk.mailbox.id,
  subject: 'News for {{ customer.name }}',
  html: '<p>Hello {{ customer.firstName | default: "there" }}</p>',
  followUp: null,
  recipients: { personIds: [], addresses: [], query: null },
  assigneeId: null,
  tags: [],
  startAt: null,
  ...change,
})
const to = (recipients: Partial<Given['recipients']>) => ({ personIds: [], addresses: [], query: null, ...recipients })
const start = (change: Partial<Given>, seat = desk.seat) => desk.by(seat, (ctx) => createOutreach(ctx, given(change)))
const show = (id: string) => desk.by(desk.seat, (ctx) => showOutreach(ctx, id))
const run = (id: string) => runOutreach(desk.desk.open, id)
/** Persons of a domain of their own, so that a question finds just these. */
async function people(count: number, name = 'Ada Ito'): Promise<{ query: string; ids: string[]; domain: string }> {
  const domain = `o${++made}.example`
  const ids: string[] = []
  for (let index = 0; index < count; index++)
    ids.push(
      (
        await desk.by(desk.admin, (ctx) =>
          createPerson(ctx, { name: `${name} ${index}`, email: `p${index}@${domain}` }),
        )
      ).id,
    )
  return { query: `email:@${domain}`, ids, domain }
}
const rowsOf = (id: string) =>
  desk.desk.db.selectFrom('outreachPersons').selectAll().where('outreachId', '=', id).orderBy('position').execute()
const found = async (query: string): Promise<number> =>
  (await desk.by(desk.seat, (ctx) => listTickets(ctx, { query, sort: 'created', limit: 200 }))).items.length

describe('an outreach', () => {
  test('is a ticket and a mail of their own for each: no address sees another, words are filled', async () => {
    const { query, domain } = await people(3)
    const { id, name } = await start({ recipients: to({ query }), tags: ['spring'] })
    await run(id)
    for (const { messageId } of await rowsOf(id)) await desk.pass(messageId ?? '')
    const mails = [0, 1, 2].map((index) => desk.sentTo(`p${index}@${domain}`))
    expect(mails.map((list) => list.length)).toEqual([1, 1, 1])
    for (const [index, [mail]] of mails.entries()) {
      expect(mail?.to).toEqual([`p${index}@${domain}`])
      expect(mail?.raw).toContain(`News for Ada Ito ${index}`)
      expect(mail?.raw).toContain('Hello Ada')
      expect(mail?.raw).not.toContain(`p${(index + 1) % 3}@${domain}`)
    }
    expect(await show(id)).toMatchObject({
      state: 'finished',
      total: 3,
      mailed: 3,
      refused: [],
      tickets: { all: 3, waiting: 3 },
    })
    expect(await found(`outreach:"${name}"`)).toBe(3)
    expect(await found(`outreach:"${name}" tag:spring is:unassigned`)).toBe(3)
  })

  test('killed in the middle, and gone on with by two at once: everybody has one mail', async () => {
    const { query } = await people(50)
    const { id } = await start({ recipients: to({ query }) })
    const { open } = desk.desk
    await open.transact((ctx) => runBatch(ctx, id, 0))
    const killed = open.transact(async (ctx) => {
      await runBatch(ctx, id, 0)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await show(id)).toMatchObject({ state: 'running', mailed: 20 })
    await Promise.all([run(id), run(id)])
    expect(await show(id)).toMatchObject({ state: 'finished', mailed: 50, tickets: { all: 50 } })
    const rows = await rowsOf(id)
    const { db } = desk.desk
    const mails = await db
      .selectFrom('deliveries')
      .select('ticketId')
      .where(
        'ticketId',
        'in',
        rows.flatMap(({ ticketId }) => ticketId ?? []),
      )
      .execute()
    expect(mails.length).toBe(50)
    expect(new Set(mails.map(({ ticketId }) => ticketId)).size).toBe(50)
  })

  test('a thousand persons are chosen by one statement', async () => {
    const { domain } = await people(1)
    await desk.desk.database.pool.query(
      `with made as (insert into persons (id, name, email) select gen_random_uuid(), 'Many ' || n, 'm' || n || '@${domain}'
         from generate_series(1, 1000) n returning id, email)
       insert into person_addresses (address_key, person_id, address) select email, id, email from made`,
    )
    const asked: string[] = []
    const made = await desk.by(desk.seat, (ctx) => {
      const { db } = ctx
      const counted = new Proxy(db, {
        get: (target, key) => {
          if (key === 'getExecutor') asked.push('asked')
          const value = Reflect.get(target, key)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
      return createOutreach({ ...ctx, db: counted }, given({ recipients: to({ query: `email:@${domain}` }) }))
    })
    expect(made.total).toBe(1001)
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.length).toBeLessThan(30)
    await desk.by(desk.seat, (ctx) => stopOutreach(ctx, made.id))
  })

  test('stopped it writes to nobody more; undone, what has not left is taken back with its ticket', async () => {
    const { query, domain } = await people(25)
    const { id, name } = await start({ recipients: to({ query }) })
    await desk.desk.open.transact((ctx) => runBatch(ctx, id, 0))
    expect(await desk.by(desk.seat, (ctx) => stopOutreach(ctx, id))).toMatchObject({ state: 'stopped', mailed: 20 })
    await run(id)
    expect(await show(id)).toMatchObject({ state: 'stopped', mailed: 20 })
    const [first] = await rowsOf(id)
    await desk.pass(first?.messageId ?? '')
    await desk.by(desk.seat, (ctx) => undoOutreach(ctx, id))
    await run(id)
    expect(await show(id)).toMatchObject({ state: 'undone', mailed: 1, withdrawn: 19, tickets: { all: 1 } })
    expect(await found(`outreach:"${name}"`)).toBe(1)
    await desk.run()
    expect(desk.sink.mails.filter((mail) => mail.to.some((one) => one.endsWith(domain))).length).toBe(1)
    expect((await desk.draftsOf(first?.ticketId ?? '')).length).toBe(0)
    await desk.by(desk.seat, (ctx) => resumeOutreach(ctx, id))
    await run(id)
    expect(await show(id)).toMatchObject({ state: 'finished', mailed: 25, withdrawn: 0, tickets: { all: 25 } })
  })

  test('whoever cannot be written to is named with the reason, and the others are', async () => {
    const { ids, domain } = await people(3)
    const blank = await desk.by(desk.admin, (ctx) => createPerson(ctx, { email: `blank@${domain}` }))
    const noAddress = await desk.by(desk.admin, (ctx) => createPerson(ctx, { name: 'By phone' }))
    await desk.desk.db
      .updateTable('personAddresses')
      .set({ isUnreachable: true })
      .where('personId', '=', ids[0] ?? '')
      .execute()
    const change = {
      subject: 'News',
      html: '<p>Hello {{ customer.firstName }}</p>',
      recipients: to({
        personIds: [...ids, blank.id, noAddress.id],
        addresses: [`P1@${domain}`, `new@${domain}`, `new@${domain}`, desk.mailbox.address],
      }),
    }
    const shown = await desk.by(desk.seat, (ctx) => previewOutreach(ctx, { ...given(change), at: 0 }))
    expect(shown).toMatchObject({ total: 7, missing: [{ name: 'customer.firstName', count: 3 }] })
    expect(shown.person).toMatchObject({ address: `P1@${domain}`, subject: 'News', html: '<p>Hello Ada</p>' })
    const { id } = await start(change)
    await run(id)
    const refused = {
      'address.ofDesk': 1,
      'address.unreachable': 1,
      'person.noAddress': 1,
      'placeholder.empty': 2,
    }
    const outreach = await show(id)
    expect(Object.fromEntries(outreach.refused.map(({ code, count }) => [code, count]))).toEqual(refused)
    expect(outreach.mailed).toBe(2)
    const listed = await desk.by(desk.seat, (ctx) => listRefused(ctx, id, { limit: 50 }))
    expect(listed.items.map(({ code }) => code).sort()).toEqual([...Object.keys(refused), 'placeholder.empty'].sort())
  })

  test('an unknown placeholder is refused before anything is written', async () => {
    const { query } = await people(1)
    const change = { html: '<p>{{ customer.salary }}</p>', recipients: to({ query }) }
    await expect(start(change)).rejects.toMatchObject({
      code: 'template.invalid',
      details: { variable: 'customer.salary' },
    })
    await expect(start({ subject: '{{ ticket.number }}', recipients: to({ query }) })).rejects.toMatchObject({
      code: 'template.invalid',
    })
    await expect(start({ recipients: to({ query: 'email:@nobody.example' }) })).rejects.toMatchObject({
      code: 'outreach.nobody',
    })
    await start({ name: 'The one', recipients: to({ query }) })
    await expect(start({ name: 'the ONE', recipients: to({ query }) })).rejects.toMatchObject({
      code: 'outreach.nameTaken',
    })
  })

  test('from a closed mailbox it does not exist, and its people are not chosen', async () => {
    const closed = await desk.by(desk.admin, (ctx) => aMailbox(ctx, { isRestricted: true }))
    await desk.by(desk.admin, (ctx) =>
      setMailboxGrants(ctx, closed.id, [{ agentId: desk.admin.personId, level: 'work' }]),
    )
    const { query, ids } = await people(2)
    await expect(start({ mailboxId: closed.id, recipients: to({ query }) })).rejects.toMatchObject({
      code: 'mailbox.unknown',
    })
    const { id, name } = await start({ mailboxId: closed.id, recipients: to({ personIds: ids }) }, desk.admin)
    await run(id)
    await expect(show(id)).rejects.toMatchObject({ code: 'outreach.unknown' })
    await expect(desk.by(desk.seat, (ctx) => stopOutreach(ctx, id))).rejects.toMatchObject({ code: 'outreach.unknown' })
    expect(
      (await desk.by(desk.seat, (ctx) => listOutreaches(ctx, { limit: 100 }))).items.map((one) => one.name),
    ).not.toContain(name)
    expect(await found(`outreach:"${name}"`)).toBe(0)
    // Known from that mailbox alone by now: hidden, by a question and by name.
    await expect(start({ recipients: to({ query, personIds: ids }) })).rejects.toMatchObject({
      code: 'outreach.nobody',
    })
  })

  test('where the agent needs four eyes each mail waits for another agent', async () => {
    const author = await desk.aSeat({})
    await desk.by(desk.admin, (ctx) => changeAgent(ctx, author.personId, { needsRelease: true }))
    const { query } = await people(2)
    const { id } = await start({ recipients: to({ query }) }, author)
    await run(id)
    expect(await show(id)).toMatchObject({ mailed: 2, tickets: { unreleased: 2, open: 2 } })
    await desk.by(desk.seat, (ctx) => undoOutreach(ctx, id))
    await run(id)
    expect(await show(id)).toMatchObject({ withdrawn: 2, tickets: { all: 0 } })
  })

  test('its mails are found wherever merges took them', async () => {
    const { query } = await people(2)
    const { id, name } = await start({ recipients: to({ query }) })
    await run(id)
    const [one, two] = await rowsOf(id)
    const into = String((await desk.ticket(two?.ticketId ?? '')).number)
    await desk.by(desk.admin, (ctx) => mergeTicket(ctx, one?.ticketId ?? '', { into, addParticipants: false }))
    expect(await found(`outreach:"${name}"`)).toBe(1)
    expect(await show(id)).toMatchObject({ tickets: { all: 1 } })
  })
})

describe('what follows a mail', () => {
  const later = { days: 3, html: '<p>Did you see it?</p>' }
  const plan = async () => {
    while ((await desk.desk.open.transact(planFollowUps)) > 0);
  }

  test('is planned once the mail has left, threads with it, goes when somebody answers, and leaves no draft', async () => {
    const { query, domain } = await people(2)
    const { id } = await start({ recipients: to({ query }), followUp: later })
    await run(id)
    await plan()
    expect((await rowsOf(id)).map((row) => row.followUp)).toEqual([null, null])
    for (const { messageId } of await rowsOf(id)) await desk.pass(messageId ?? '')
    await plan()
    await plan()
    const [one, two] = await rowsOf(id)
    expect(await show(id)).toMatchObject({ tickets: { followUps: 2 } })
    const planned = await desk.messageOf(one?.followUpId ?? '')
    expect(planned).toMatchObject({ hold: 'scheduled' })
    const first = await desk.messageOf(one?.messageId ?? '')
    expect(planned?.referenceIds).toContain(first?.messageIdHeader)

    await desk.handIn({ from: `p0@${domain}`, subject: 'Re: News', inReplyTo: first?.messageIdHeader ?? '' })
    expect(await desk.messageOf(one?.followUpId ?? '')).toBeUndefined()
    expect(await desk.draftsOf(one?.ticketId ?? '')).toEqual([])
    expect(await show(id)).toMatchObject({ tickets: { followUps: 1, open: 1 } })

    // Nobody answered the other one, and somebody had it done: it leaves, and opens nothing again.
    await desk.desk.db
      .updateTable('tickets')
      .set({ statusCategory: 'done' })
      .where('id', '=', two?.ticketId ?? '')
      .execute()
    await desk.pass(two?.followUpId ?? '')
    expect(desk.sentTo(`p1@${domain}`).length).toBe(2)
    expect(await desk.ticket(two?.ticketId ?? '')).toMatchObject({ statusCategory: 'done' })
  })

  test('is taken back with the rest', async () => {
    const { query, domain } = await people(1)
    const { id } = await start({ recipients: to({ query }), followUp: later })
    await run(id)
    const [row] = await rowsOf(id)
    await desk.pass(row?.messageId ?? '')
    await plan()
    await desk.by(desk.seat, (ctx) => undoOutreach(ctx, id))
    await run(id)
    expect(await show(id)).toMatchObject({ mailed: 1, tickets: { followUps: 0, all: 1 } })
    await plan()
    expect(desk.sentTo(`p0@${domain}`).length).toBe(1)
  })
})
