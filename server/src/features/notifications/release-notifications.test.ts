import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type NameServer, nameServer } from '../../../test/dns/name-server'
import { anAdmin, anAgent, type SeatToMake, signedIn } from '../../../test/factories'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { loadSeat } from '../../core/access'
import { changeAgent } from '../../core/agents/change-agent'
import { setTeamMembers } from '../../core/agents/set-team-members'
import type { Seat } from '../../core/context'
import { setMailboxGrants } from '../../core/mailboxes'
import { changeTicket, releaseReply, replyToTicket, sendBackReply } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { parseMail } from '../../platform/mail'
import { listNotifications } from './list-notifications'

let names: NameServer
let desk: MailDesk
let admin: Seat
let light: Seat & { address: string }
beforeAll(async () => {
  names = await nameServer({
    'staff.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
    '_dmarc.staff.example': { TXT: ['v=DMARC1; p=reject'] },
  })
  desk = await mailDesk({ nameServers: [names.address], mailbox: { isAllHands: true } })
  admin = (await signedIn(desk.desk, await anAdmin(desk.desk, { email: 'ada@staff.example' }))).seat
  light = await anAwayAgent({ role: 'light' })
  await as(admin, (ctx) => setMailboxGrants(ctx, desk.mailbox.id, [{ agentId: light.personId, level: 'read' }]))
  light = { ...light, ...(await loadSeat(desk.desk.db, light.personId, light.via)) }
  await desk.connectRelay()
})
afterAll(async () => {
  await desk.close()
  await names.close()
})
afterEach(() => {
  desk.sink.mails.length = 0
})

const as = <T>(seat: Seat, run: Parameters<typeof desk.desk.open.transact<T>>[0]) =>
  desk.desk.open.as(seat).transact(run)
let made = 0
async function anAwayAgent(given: SeatToMake = {}): Promise<Seat & { address: string }> {
  const address = `agent-${++made}@staff.example`
  const { seat } = await signedIn(desk.desk, await anAgent(desk.desk, { email: address, ...given }))
  await desk.desk.db
    .updateTable('sessions')
    .set({ lastSeenAt: new Date(Date.now() - 3_600_000) })
    .where('agentId', '=', seat.personId)
    .execute()
  return { ...seat, address }
}
const newsOf = async (seat: Seat, ticketId: string) =>
  (await as(seat, (ctx) => listNotifications(ctx, { unread: false, limit: 50 }))).items.filter(
    (one) => one.ticket?.id === ticketId,
  )
const kindsOf = async (seat: Seat, ticketId: string) => (await newsOf(seat, ticketId)).map((one) => one.kind)
const mailsTo = (address: string) => desk.sink.mails.filter((mail) => mail.to.includes(address))
async function opened() {
  const from = `cust${++made}@outside.example`
  const [mail] = await desk.handIn({ from, subject: `Bell ${made}`, text: 'It does not ring.' })
  return { from, ticketId: mail?.ticketId ?? '' }
}
const assign = (ticketId: string, agentId: string | null) =>
  as(admin, (ctx) => changeTicket(ctx, ticketId, [{ action: 'assign', assigneeId: agentId }]))
/** Written by the light agent, and told of. */
async function handedIn(ticketId: string): Promise<string> {
  const { id } = await as(light, (ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', text: 'Oil it.' }))
  await desk.run()
  return id
}
test('the assignee is told what waits for release, and its author what became of it', async () => {
  const agent = await anAwayAgent()
  const { ticketId } = await opened()
  await assign(ticketId, agent.personId)
  const id = await handedIn(ticketId)
  expect(await kindsOf(agent, ticketId)).toEqual(['toRelease', 'assigned'])
  expect((await newsOf(agent, ticketId))[0]).toMatchObject({ by: { id: light.personId }, preview: 'Oil it.' })
  expect(await kindsOf(admin, ticketId)).toEqual([])
  const [mail] = mailsTo(agent.address).filter((one) => one.raw.includes('waits for your release'))
  expect(mail).toBeDefined()
  await as(agent, (ctx) => sendBackReply(ctx, id, { reason: 'No oil on rubber.' }))
  await desk.run()
  expect((await newsOf(light, ticketId))[0]).toMatchObject({
    kind: 'sentBack',
    by: { id: agent.personId },
    preview: 'No oil on rubber.',
  })
  expect(mailsTo(light.address).at(-1)?.raw).toContain('No oil on rubber.')
  const again = await handedIn(ticketId)
  await as(agent, (ctx) => releaseReply(ctx, again))
  await desk.run()
  expect(await kindsOf(light, ticketId)).toEqual(['released', 'sentBack'])
})

test('where the assignee may not release, the nearest who may are told: team, mailbox, those who lead it', async () => {
  const marked = await anAwayAgent()
  await as(admin, (ctx) => changeAgent(ctx, marked.personId, { needsRelease: true }))
  const { ticketId } = await opened()
  await assign(ticketId, marked.personId)
  await handedIn(ticketId)
  expect(await kindsOf(marked, ticketId)).toEqual(['assigned'])
  expect(await kindsOf(admin, ticketId)).toEqual(['toRelease'])

  const granted = await anAwayAgent()
  await as(admin, (ctx) =>
    setMailboxGrants(ctx, desk.mailbox.id, [
      { agentId: light.personId, level: 'read' },
      { agentId: granted.personId, level: 'work' },
    ]),
  )
  const second = await opened()
  await handedIn(second.ticketId)
  expect(await kindsOf(granted, second.ticketId)).toEqual(['toRelease'])
  expect(await kindsOf(admin, second.ticketId)).toEqual([])

  const member = await anAwayAgent()
  const teamId = newId()
  await desk.desk.db.insertInto('teams').values({ id: teamId, name: 'Bells' }).execute()
  await as(admin, (ctx) => setTeamMembers(ctx, teamId, [member.personId, light.personId, marked.personId]))
  const third = await opened()
  await as(admin, (ctx) => changeTicket(ctx, third.ticketId, [{ action: 'setTeam', teamId }]))
  await handedIn(third.ticketId)
  expect(await kindsOf(member, third.ticketId)).toEqual(['toRelease'])
  expect(await kindsOf(granted, third.ticketId)).toEqual([])
  expect(await kindsOf(marked, third.ticketId)).toEqual([])
  await as(admin, (ctx) => setTeamMembers(ctx, teamId, [member.personId]))
})

test("what a light agent answers from their own mail program waits like any of theirs, and no customer's mail leaves", async () => {
  const { ticketId, from } = await opened()
  await desk.desk.db.insertInto('ticketFollowers').values({ ticketId, agentId: light.personId }).execute()
  const { number } = await desk.ticket(ticketId)
  desk.sink.mails.length = 0
  await desk.handIn({ from, subject: `Re: [#${number}]`, text: 'Still silent.' })
  await desk.run()
  const [mail] = mailsTo(light.address)
  const quote = parseMail(Buffer.from(mail?.raw ?? '', 'latin1')).text.replace(/^/gm, '> ')
  const text = `Tighten it.\n\nOn Mon, 4 May 2026 at 09:00, Desk <support@desk.example> wrote:\n${quote}`
  await desk.handIn({ from: light.address, ip: '192.0.2.10', inReplyTo: mail?.messageId ?? '', text })
  await desk.run()
  expect(mailsTo(from)).toEqual([])
  const message = (await desk.messages(ticketId)).at(-1)
  expect(message).toMatchObject({ hold: 'release', visibility: 'public', isHeld: false, text: 'Tighten it.' })
  expect(await desk.ticket(ticketId)).toMatchObject({ unreleasedCount: 1, heldCount: 0, statusCategory: 'open' })
  await as(admin, (ctx) => releaseReply(ctx, message?.id ?? ''))
  await desk.run()
  expect(mailsTo(from)).toHaveLength(1)
})
