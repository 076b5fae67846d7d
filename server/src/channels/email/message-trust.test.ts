import type { Message } from '@foyer/contract/messages'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordStatements } from '../../../test/desk'
import { anAdmin, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { type MailDesk, type MailToHandIn, mailDesk } from '../../../test/mail-desk'
import { ticketRoutes } from '../../core/tickets'

let desk: MailDesk
let http: HttpDesk
let cookie: string
beforeAll(async () => {
  desk = await mailDesk()
  http = await httpDesk(desk.desk, ticketRoutes)
  cookie = (await signedIn(desk.desk, await anAdmin(desk.desk))).cookie
  await desk.desk.db.updateTable('brands').set({ name: 'Nordlicht Lampen' }).execute()
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

const messagesOf = async (ticketId: string): Promise<Message[]> => {
  const answer = await http.call('GET', `/tickets/${ticketId}/messages`, { cookie })
  return (answer.body as { items: Message[] }).items
}
const trustOf = async (mail: MailToHandIn) => {
  const [arrived] = await desk.handIn(mail)
  return (await messagesOf(arrived?.ticketId ?? ''))[0]?.trust
}

test('a first mail is a first contact, and the next of the same person is none', async () => {
  const from = 'Nova <nova@outside.example>'
  const plain = { authentication: 'none', replyToDiffers: false, looksLike: null }
  expect(await trustOf({ from })).toEqual({ ...plain, isFirstContact: true })
  expect(await trustOf({ from })).toEqual({ ...plain, isFirstContact: false })
})

test('a Reply-To that leads elsewhere is told', async () => {
  const trust = await trustOf({ from: 'rita@outside.example', headers: ['Reply-To: other@elsewhere.example'] })
  expect(trust).toMatchObject({ replyToDiffers: true })
})

test('the name of an agent or a brand on a foreign address is told, on their own it is not', async () => {
  const looks = async (from: string) => (await trustOf({ from }))?.looksLike
  expect(await looks('KIM agent <kim@evil.example>')).toEqual({ kind: 'agent', name: 'Kim Agent' })
  expect(await looks('Kim Agent <kim@staff.example>')).toBeNull()
  expect(await looks('"Nordlicht-Lampen Support" <pay@evil.example>')).toEqual({
    kind: 'brand',
    name: 'Nordlicht Lampen',
  })
  expect(await looks('Nordlicht Lampen <shop@desk.example>')).toBeNull()
  expect(await looks('Nordlichtlampen Fan <fan@outside.example>')).toBeNull()
})

test('what its mail was judged to be is told, also where the mail is gone', async () => {
  const [arrived] = await desk.handIn({ from: 'dora@outside.example' })
  const verdict = async () => (await messagesOf(arrived?.ticketId ?? ''))[0]?.trust?.authentication
  await desk.desk.db
    .updateTable('inboundMails')
    .set({ authentication: JSON.stringify({ verdict: 'fail', spf: 'fail', dkim: 'none', dmarc: 'fail' }) })
    .where('id', '=', arrived?.id ?? '')
    .execute()
  expect(await verdict()).toBe('fail')
  await desk.desk.db
    .deleteFrom('inboundMails')
    .where('id', '=', arrived?.id ?? '')
    .execute()
  expect(await verdict()).toBe('none')
})

test('our own messages need no trust, and a page of them no further statement', async () => {
  const [arrived] = await desk.handIn({ from: 'page@outside.example' })
  const ticketId = arrived?.ticketId ?? ''
  const count = async () => (await recordStatements(desk.desk, () => messagesOf(ticketId))).length
  const before = await count()
  await desk.reply(ticketId, 'Ours')
  await desk.handIn({ from: 'page@outside.example', inReplyTo: arrived?.messageIdHeader ?? '' })
  expect(await count()).toBe(before)
  const items = await messagesOf(ticketId)
  expect(items.map((one) => one.trust === null)).toEqual(items.map((one) => one.direction === 'out'))
})
