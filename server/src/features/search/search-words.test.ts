import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAdmin, signedIn } from '../../../test/factories'
import { aTicket } from '../../../test/tickets'
import { searchTextOf } from '../../core/conditions'
import type { Seat } from '../../core/context'
import { beginAct, plainIncoming, receiveMessage } from '../../core/tickets'
import { listTickets } from './list-tickets'

let desk: TestDesk
let seat: Seat
let mailboxId: string

beforeAll(async () => {
  desk = await testDesk()
  mailboxId = (await desk.transact((ctx) => aMailbox(ctx))).id
  seat = (await signedIn(desk, await anAdmin(desk))).seat
  await said('english', 'en', 'The refunds for order A-4711 were payed twice, and/or lost.')
  await said('german', 'de', 'Die Rechnungen für meine Bestellungen sind über die E-Mail angekommen.')
  await said('french', 'fr', 'Les remboursements des commandes annulées')
  await said('japanese', 'ja', 'iPhoneを買ったが、返金をお願いします。')
  await said('korean', 'ko', '환불 부탁드립니다')
  await said('thai', 'th', 'ขอคืนเงินค่าสินค้า')
  await said('addresses', null, 'Write to Anna <anna.berg@shop.example> about https://shop.example/refund-policy')
  await said('hyphens', 'en', 'follow-up call on 2026-07-15, ticket XZ-99')
})
afterAll(() => desk.close())

/** A ticket called so, in which a customer writes some first words and then this. */
async function said(subject: string, language: string | null, text: string): Promise<number> {
  const email = `${subject}@outside.example`
  const { ticket } = await aTicket(desk, { subject, text: 'first words', email, mailboxId })
  await desk.transact(async (ctx) => {
    const words = plainIncoming({ channel: 'email', subject: '', html: null, text, receivedAt: ctx.now })
    const message = { ...words, language, messageIdHeader: `<${subject}.1@outside.example>` }
    const author = { kind: 'customer' as const, personId: ticket.customerId, name: '', email: null }
    await receiveMessage(ctx, beginAct(ctx, ticket), { author, message })
  })
  return ticket.number
}

const found = (query: string): Promise<string[]> =>
  desk.open.as(seat).transact(async (ctx) => {
    const { items } = await listTickets(ctx, { query, sort: 'created', limit: 50 })
    return items.map(({ subject }) => subject).sort()
  })

test.each([
  ['refund', ['addresses', 'english']],
  ['Refunding', ['addresses', 'english']],
  ['rechnung', ['german']],
  ['bestellung rechnung', ['german']],
  ['"rechnung für meine bestellung"', ['german']],
  ['"bestellung rechnung"', []],
  ['remboursement', ['french']],
  ['commande annulée', ['french']],
  ['返金', ['japanese']],
  ['お願い', ['japanese']],
  ['買', ['japanese']],
  ['iPhone', ['japanese']],
  ['金返', []],
  ['환불', ['korean']],
  ['คืนเงิน', ['thai']],
  ['4711', ['english']],
  ['A-4711', ['english']],
  ['"order A-4711"', ['english']],
  ['lost', ['english']],
  ['e-mail', ['german']],
  ['follow-up', ['hyphens']],
  ['2026-07-15', ['hyphens']],
  ['XZ-99', ['hyphens']],
  ['refun*', ['addresses', 'english']],
  ['rech*', ['german']],
  ['anna.berg@shop.example', ['addresses']],
  ['<anna.berg@shop.example>', ['addresses']],
  ['shop.example', ['addresses']],
  ['https://shop.example/refund-policy', ['addresses']],
  ['german@outside.example', ['german']],
  ['<french.1@outside.example>', ['french']],
  ['french.1@outside.example', ['french']],
  ['the refunds', ['addresses', 'english']],
  ['first refund', ['addresses', 'english']],
  ['refund -payed', ['addresses']],
  ['rechnung OR 返金', ['german', 'japanese']],
  ['rechnung OR subject:thai', ['german', 'thai']],
  ['-refund subject:english', []],
  ['korean', ['korean']],
  ['absent', []],
])('%s', async (query, subjects) => expect(await found(query)).toEqual(subjects))

test('a bare number is the ticket of that number too', async () => {
  const number = await said('numbered', 'en', 'nothing of the kind')
  expect(await found(String(number))).toContain('numbered')
  expect(await found(`#${number}`)).toContain('numbered')
})

test('no text is too strange to be indexed', async () => {
  const any = (from: number, to: number, length: number): string =>
    Array.from({ length }, () => String.fromCodePoint(randomInt(from, to))).join('')
  const texts = [
    any(0x4e00, 0x9fff, 100_000),
    any(0xac00, 0xd7a3, 100_000),
    any(0xfb50, 0xfdff, 100_000),
    any(0x20, 0x7e, 200_000),
    any(0x1f600, 0x1f64f, 50_000),
    Array.from({ length: 40_000 }, () => any(0x61, 0x7b, 3)).join('-'),
    Array.from({ length: 30_000 }, () => `${any(0x61, 0x7b, 3)}.example`).join(' '),
    `${'x'.repeat(99_000)} end`,
  ]
  for (const text of texts)
    for (const config of ['simple', 'german', 'hungarian'])
      await desk.database.pool.query('select to_tsvector($2::text::regconfig, $1)', [searchTextOf('', text), config])
})
