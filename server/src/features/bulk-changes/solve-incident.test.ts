import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aMailbox, anAgent, signedIn } from '../../../test/factories'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { loadSeat } from '../../core/access'
import { changeAgent } from '../../core/agents/change-agent'
import type { Ctx, Seat } from '../../core/context'
import { setMailboxGrants } from '../../core/mailboxes'
import { changeTicket, mergeTicket, replyToTicket, unmergeTicket } from '../../core/tickets'
import { readTicket } from '../../core/tickets/read-ticket'
import { Accepted } from '../../platform/http'
import { solveIncident } from './solve-incident'
import { undoBulkChange } from './undo-bulk-change'

let house: MailDesk
let me: Seat
beforeAll(async () => {
  house = await mailDesk({ undoSeconds: 0 })
  await house.connectRelay()
  me = house.seat
})
beforeEach(() => holdsFor(0))
afterAll(() => house.close())

const as = <T>(seat: Seat, run: (ctx: Ctx) => Promise<T>) => house.desk.open.as(seat).transact(run)
const holdsFor = (seconds: number) =>
  house.desk.db
    .insertInto('settings')
    .values({ key: 'undoSeconds', value: JSON.stringify(seconds) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(seconds) }))
    .execute()
let made = 0
async function opened(name = 'Ana Lopes'): Promise<{ id: string; from: string }> {
  const from = `cust${++made}@outside.example`
  const [mail] = await house.handIn({ from: `${name} <${from}>`, subject: `No light ${made}` })
  return { id: mail?.ticketId ?? '', from }
}
const attach = (id: string, incidentId: string | null, by = me) =>
  as(by, (ctx) => changeTicket(ctx, id, [{ action: 'setIncident', incidentId }]))
async function incidentOf(...reports: readonly { id: string }[]): Promise<string> {
  const { id } = await opened()
  for (const report of reports) await attach(report.id, id)
  return id
}
const read = (id: string, by = me) => as(by, (ctx) => readTicket(ctx, id))
const html = '<p>Dear {{ customer.firstName | default: "you" }}, the light is back.</p>'
const solve = async (id: string, given: Partial<Parameters<typeof solveIncident>[2]> = {}, by = me) => {
  const answer = await as(by, (ctx) => solveIncident(ctx, id, { html, exceptIds: [], status: 'done', ...given }))
  if (answer instanceof Accepted) throw new Error('These are few: they are done at once.')
  return answer
}
const sentTo = (address: string) => house.sink.mails.filter(({ to }) => to.includes(address)).map(({ raw }) => raw)
const events = async (ticketId: string) =>
  (await house.desk.db.selectFrom('events').select('type').where('objectId', '=', ticketId).execute()).map(
    ({ type }) => type,
  )

describe('an incident', () => {
  test('has its tickets, and each names it with its cause; one level alone', async () => {
    const [one, other] = [await opened(), await opened()]
    const id = await incidentOf(one, other)
    await as(me, (ctx) => changeTicket(ctx, id, [{ action: 'setRootCause', rootCause: ' A blown fuse. ' }]))
    await as(me, (ctx) => changeTicket(ctx, other.id, [{ action: 'setStatus', status: 'done' }]))
    expect(await read(id)).toMatchObject({
      reports: { count: 2, openCount: 1 },
      rootCause: 'A blown fuse.',
      incident: null,
    })
    expect(await read(one.id)).toMatchObject({ incident: { id, rootCause: 'A blown fuse.', solution: null } })
    await expect(attach(id, id)).rejects.toMatchObject({ code: 'incident.itself' })
    await expect(attach(id, (await opened()).id)).rejects.toMatchObject({ code: 'incident.nested' })
    await expect(attach((await opened()).id, one.id)).rejects.toMatchObject({ code: 'incident.nested' })
    await attach(one.id, null)
    expect((await read(one.id)).incident).toBeNull()
  })

  test('that went into another ticket goes on there, and comes back', async () => {
    const report = await opened()
    const id = await incidentOf(report)
    const { id: target } = await opened()
    await as(me, (ctx) => mergeTicket(ctx, id, { into: target, addParticipants: false }))
    expect((await read(report.id)).incident?.id).toBe(target)
    expect((await read(target)).reports.count).toBe(1)
    await as(me, (ctx) => unmergeTicket(ctx, id))
    expect([(await read(report.id)).incident?.id, (await read(target)).reports.count]).toEqual([id, 0])
    await as(me, (ctx) => mergeTicket(ctx, report.id, { into: target, addParticipants: false }))
    expect((await read(target)).incident?.id).toBe(id)
    await as(me, (ctx) => unmergeTicket(ctx, report.id))
    expect([(await read(report.id)).incident?.id, (await read(target)).incident]).toEqual([id, null])
  })

  test('out of sight is named nowhere, and nobody joins a ticket to it', async () => {
    const report = await opened()
    const id = await incidentOf(report)
    const closed = await house.desk.transact(async (ctx) => {
      const box = await aMailbox(ctx, { isRestricted: true })
      await setMailboxGrants(ctx, box.id, [{ agentId: me.personId, level: 'work' }])
      return box.id
    })
    const inside = await loadSeat(house.desk.db, me.personId, me.via)
    if (inside === null) throw new Error('no seat')
    await as(inside, (ctx) => changeTicket(ctx, id, [{ action: 'setMailbox', mailboxId: closed }]))
    const { seat: stranger } = await signedIn(house.desk, await anAgent(house.desk))
    expect((await read(report.id, stranger)).incident).toBeNull()
    await expect(attach((await opened()).id, id, stranger)).rejects.toMatchObject({ code: 'ticket.unknown' })
    await expect(solve(id, {}, stranger)).rejects.toMatchObject({ code: 'ticket.unknown' })
  })
})

describe('solved for all', () => {
  test('each customer gets one mail of their own with their own name, and their ticket is done', async () => {
    const [ana, ben, left] = [await opened('Ana Lopes'), await opened('Ben Okoro'), await opened()]
    const id = await incidentOf(ana, ben, left)
    const bulk = await solve(id, { exceptIds: [left.id] })
    await house.run()
    expect(bulk).toMatchObject({ state: 'finished', total: 2, changed: 2, refused: [], isAnswer: true })
    expect([sentTo(ana.from), sentTo(ben.from), sentTo(left.from)]).toEqual([
      [expect.stringContaining('Dear Ana, the light is back.')],
      [expect.stringContaining('Dear Ben, the light is back.')],
      [],
    ])
    expect(await read(ana.id)).toMatchObject({ statusCategory: 'done', incident: { solution: html } })
    expect(await read(id)).toMatchObject({ reports: { count: 3, openCount: 1 }, solution: { html } })
    // What has left does not come back; the answer is no longer offered.
    const undone = await as(me, (ctx) => undoBulkChange(ctx, bulk.id))
    expect(undone).toMatchObject({ changed: 0, refused: [{ code: 'message.alreadySent', count: 2 }] })
    expect(await read(ana.id)).toMatchObject({ statusCategory: 'done', incident: { solution: null } })
  })

  test('is taken back as one act while it is held, status, assignee and all; nobody gets a draft', async () => {
    await holdsFor(30)
    const [ana, ben] = [await opened(), await opened()]
    const id = await incidentOf(ana, ben)
    const before = await read(ana.id)
    const bulk = await solve(id)
    expect(await read(ana.id)).toMatchObject({ statusCategory: 'done', assignee: { id: me.personId } })
    expect(await as(me, (ctx) => undoBulkChange(ctx, bulk.id))).toMatchObject({ changed: 2, refused: [] })
    await house.run()
    expect([...sentTo(ana.from), ...sentTo(ben.from)]).toEqual([])
    const { status, assignee, waitingSince, messageCount } = before
    expect(await read(ana.id)).toMatchObject({ status, assignee, waitingSince, messageCount })
    expect(await read(id)).toMatchObject({ solution: null, reports: { openCount: 2 } })
    const drafts = await house.desk.db.selectFrom('drafts').select('id').where('ticketId', '=', ana.id).execute()
    expect(drafts).toEqual([])
  })

  test('leaves out what somebody wrote on since, and refuses a mail with a gap in its text', async () => {
    const [news, gap, plain] = [await opened(), await opened(''), await opened()]
    const id = await incidentOf(news, gap, plain)
    const asOf = new Date().toISOString()
    const { seat: other } = await signedIn(house.desk, await anAgent(house.desk))
    await as(other, (ctx) => replyToTicket(ctx, news.id, { visibility: 'internal', text: 'Ring them first' }))
    await as(me, (ctx) => changeTicket(ctx, news.id, [{ action: 'addTags', tags: ['mine'] }]))
    const gappy = '<p>Dear {{ customer.firstName }}, it is back.</p>'
    const bulk = await solve(id, { html: gappy, asOf })
    await house.run()
    expect(bulk.changed).toBe(1)
    expect(bulk.refused).toEqual(expect.arrayContaining([{ code: 'incident.unfilled', count: 1 }]))
    expect(sentTo(plain.from)).toHaveLength(1)
    expect([...sentTo(news.from), ...sentTo(gap.from)]).toEqual([])
    expect((await events(news.id)).filter((type) => type === 'message.submitted')).toEqual([])
  })

  test('waits for a second pair of eyes where the agent’s replies do', async () => {
    const { seat: marked } = await signedIn(house.desk, await anAgent(house.desk))
    await house.desk.transact((ctx) => changeAgent(ctx, marked.personId, { needsRelease: true }))
    const report = await opened()
    const id = await incidentOf(report)
    const seat = await loadSeat(house.desk.db, marked.personId, marked.via)
    if (seat === null) throw new Error('no seat')
    const bulk = await solve(id, {}, seat)
    await house.run()
    expect(bulk.changed).toBe(1)
    expect(sentTo(report.from)).toEqual([])
    expect(await read(report.id)).toMatchObject({ unreleasedCount: 1, statusCategory: 'open' })
    expect(await as(seat, (ctx) => undoBulkChange(ctx, bulk.id))).toMatchObject({ changed: 1, refused: [] })
    expect((await read(report.id)).unreleasedCount).toBe(0)
  })

  test('without words it is refused, and nothing is begun', async () => {
    const id = await incidentOf(await opened())
    await expect(solve(id, { html: '<p> </p>' })).rejects.toMatchObject({ code: 'request.invalid' })
    expect((await read(id)).solution).toBeNull()
  })
})
