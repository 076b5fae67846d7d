import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import { aTicket } from '../../../test/tickets'
import type { Seat } from '../../core/context'
import { replyToTicket } from '../../core/tickets'
import { findHits } from './find-hits'
import { cutAround, readMarks } from './marked-text'

let desk: TestDesk
let seat: Seat
let mailboxId: string

beforeAll(async () => {
  desk = await testDesk()
  mailboxId = (await desk.transact((ctx) => aMailbox(ctx))).id
  seat = (await signedIn(desk, await anAdmin(desk))).seat
})
afterAll(() => desk.close())

const hits = (query: string, numbers: readonly number[], as = seat) =>
  desk.open.as(as).transact((ctx) => findHits(ctx, { query, numbers }))
/** Marked as `[so]`. */
const drawn = ({ parts }: { parts: readonly { text: string; isHit: boolean }[] }): string =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

test('a word is shown in its sentence, in the form it was written in', async () => {
  const { ticket } = await aTicket(desk, { mailboxId, text: 'Hello. 5 < 6: we sent <b>two refunds</b> &amp; a card.' })
  const [hit] = await hits('refunds', [ticket.number])
  expect(hit).toMatchObject({ number: ticket.number, where: 'message' })
  // What is shown are parts of plain text: nothing in them is read as markup.
  expect(hit && drawn(hit)).toMatch(/two \[refunds\] .*&amp; a card/)
})

test('a note says it is one; a word of the subject alone is found there', async () => {
  const { ticket } = await aTicket(desk, { mailboxId, subject: 'Zeppelin order', text: 'nothing' })
  expect(await hits('zeppelin', [ticket.number])).toMatchObject([{ where: 'subject' }])
  await desk.open
    .as(seat)
    .transact((ctx) => replyToTicket(ctx, ticket.id, { visibility: 'internal', text: 'The zeppelin is late' }))
  const [hit] = await hits('zeppelin', [ticket.number])
  expect(hit).toMatchObject({ where: 'note' })
  expect(hit && drawn(hit)).toContain('[zeppelin]')
})

test('scripts that are cut into pairs are shown whole', async () => {
  const { ticket } = await aTicket(desk, { mailboxId, text: 'iPhoneを買ったが、返金をお願いします。' })
  const [hit] = await hits('返金', [ticket.number])
  expect(hit && drawn(hit)).toContain('、[返金]をお願い')
})

test('what is left out is no hit, nor is a query without words, nor a ticket that is not to be seen', async () => {
  const closed = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
  const { ticket } = await aTicket(desk, { mailboxId, text: 'apples and pears' })
  const hidden = await aTicket(desk, { mailboxId: closed.id, text: 'apples behind a door' })
  expect((await hits('apples -pears', [ticket.number])).map(drawn)).toEqual(['[apples] and pears'])
  expect(await hits('status:open', [ticket.number])).toEqual([])
  const stranger = (await signedIn(desk, await anAgent(desk))).seat
  expect(await hits('apples', [ticket.number, hidden.ticket.number], stranger)).toMatchObject([
    { number: ticket.number },
  ])
})

test('marks that somebody wrote themselves are no marks', () => {
  expect(readMarks('plain')).toBeNull()
  expect(readMarks('a \ue000b\ue001 c\ue001 \ue000d')).toEqual([
    { text: 'a ', isHit: false },
    { text: 'b', isHit: true },
    { text: ' c ', isHit: false },
    { text: 'd', isHit: true },
  ])
  expect(cutAround('ßeta İstanbul', ['beta'])).toBeNull()
  expect(cutAround(`${'word '.repeat(30)}needle end`, ['NEEDLE'])?.[0]?.text).toMatch(/^…word/)
})
