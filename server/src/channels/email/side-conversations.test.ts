import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MailDesk, type MailToHandIn, mailDesk } from '../../../test/mail-desk'
import {
  admitMessage,
  mergeTicket,
  type Reply,
  recallMessage,
  replyToTicket,
  type SideMessage,
  splitMessage,
  writeSideMessage,
} from '../../core/tickets'
import { readTicket } from '../../core/tickets/read-ticket'
import { newId } from '../../platform/ids'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
  await desk.desk.db.updateTable('mailboxes').set({ headerHtml: '<p>Dear {{ customer.firstName }}</p>' }).execute()
  await desk.connectRelay()
})
afterAll(() => desk.close())

const mine = <T>(run: Parameters<typeof desk.desk.open.transact<T>>[0]) => desk.desk.open.as(desk.seat).transact(run)
const sentTo = (address: string) => desk.sink.mails.filter((mail) => mail.to.includes(address))
let made = 0
async function opened() {
  const from = `ana${++made}@outside.example`
  const [mail] = await desk.handIn({
    from: `Ana Lopes <${from}>`,
    subject: `Wheel ${made}`,
    text: 'My secret order 77',
  })
  return { from, ticketId: mail?.ticketId ?? '' }
}
async function aside(ticketId: string, given: Partial<SideMessage> = {}) {
  const { id } = await mine((ctx) =>
    writeSideMessage(ctx, ticketId, { subject: 'A rim', text: 'Have you a rim?', ...given }),
  )
  await desk.run()
  return messageOf(id)
}
const reply = (ticketId: string, given: Partial<Reply> = {}) =>
  mine((ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', text: 'For the customer', ...given }))
const messageOf = (id: string) =>
  desk.desk.db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
/** A supplier is asked, and the mail they got. */
async function asked() {
  const at = await opened()
  const sam = `sam${made}@parts.example`
  const message = await aside(at.ticketId, { to: [sam] })
  const mail = sentTo(sam).at(-1)
  if (mail === undefined) throw new Error('The supplier got nothing.')
  return { ...at, sam, message, sideId: message.sideConversationId ?? '', mail }
}
const answer = async (mail: MailToHandIn) => {
  const [arrived] = await desk.handIn(mail)
  if (arrived?.messageId == null) throw new Error(`no message: ${JSON.stringify(arrived)}`)
  return { arrived, message: await messageOf(arrived.messageId) }
}
const participants = (ticketId: string) =>
  desk.desk.db.selectFrom('ticketParticipants').selectAll().where('ticketId', '=', ticketId).execute()

describe('there and back', () => {
  test('the mail to a third party has its own subject, mark and people, and nothing of the customer', async () => {
    const { mail, message, ticketId, from } = await asked()
    expect(mail.messageId).toMatch(/^<s/)
    expect(mail.raw).toMatch(/^Subject: A rim\r$/m)
    expect(mail.raw).toContain('Have you a rim?')
    for (const secret of ['My secret order', from, 'Ana', 'Dear', 'Auto-Submitted'])
      expect(mail.raw).not.toContain(secret)
    expect(message).toMatchObject({ visibility: 'internal', direction: 'out' })
    const ticket = await desk.ticket(ticketId)
    expect(ticket).toMatchObject({ statusCategory: 'waiting', firstReplyAt: null, preview: 'My secret order 77' })
    expect(ticket.waitingSince).not.toBeNull()
    expect(await participants(ticketId)).toEqual([])
  })

  test('their answer arrives there, opens the ticket, and nothing of it goes to the customer', async () => {
    const { mail, sam, ticketId, sideId, from } = await asked()
    const before = await desk.ticket(ticketId)
    const { message, arrived } = await answer({
      from: `Sam <${sam}>`,
      subject: 'Re: A rim',
      inReplyTo: mail.messageId,
      text: 'Ten euros for you, sell it for fifty.',
      cc: 'boss@parts.example',
    })
    expect(arrived).toMatchObject({ ticketId, isOpening: false })
    expect(message).toMatchObject({ ticketId, sideConversationId: sideId, visibility: 'internal', isHeld: false })
    const after = await desk.ticket(ticketId)
    expect(after).toMatchObject({ statusCategory: 'open', reopenedCount: 0, preview: before.preview })
    expect(after.waitingSince).toEqual(before.waitingSince)
    expect(await participants(ticketId)).toEqual([])

    await reply(ticketId)
    await desk.run()
    const toCustomer = sentTo(from).at(-1)?.raw ?? ''
    expect(toCustomer).toContain('For the customer')
    expect(toCustomer).toContain('My secret order')
    for (const secret of ['Ten euros', 'A rim', sam, 'Sam ']) expect(toCustomer).not.toContain(secret)
    expect(toCustomer).toContain(`In-Reply-To: ${(await desk.messages(ticketId))[0]?.messageIdHeader}`)

    const again = await aside(ticketId, { sideConversationId: sideId, text: 'I take two.' })
    const second = sentTo(sam).at(-1)
    expect(again).toMatchObject({
      sideConversationId: sideId,
      toAddresses: [expect.objectContaining({ address: sam })],
    })
    expect(second?.raw).toMatch(/^Subject: Re: A rim\r$/m)
    expect(second?.raw).toContain(`In-Reply-To: ${message.messageIdHeader}`)
    expect(second?.raw).toContain('Ten euros')
    for (const secret of ['My secret order', 'For the customer', from]) expect(second?.raw).not.toContain(secret)
    const shown = await mine((ctx) => readTicket(ctx, ticketId))
    expect(shown.sideConversations).toEqual([
      { id: sideId, subject: 'A rim', people: [{ id: expect.any(String), name: 'Sam', address: sam }] },
    ])
  })

  test('a done ticket comes up again by it, however long ago, and is no matter of the customer', async () => {
    const { mail, sam, ticketId, sideId } = await asked()
    await reply(ticketId, { status: 'done' })
    const longAgo = new Date(Date.now() - 90 * 86_400_000)
    await desk.desk.db.updateTable('tickets').set({ doneAt: longAgo }).where('id', '=', ticketId).execute()
    const count = (await desk.tickets()).length
    const { message } = await answer({ from: sam, inReplyTo: mail.messageId, text: 'Found one after all' })
    expect(message).toMatchObject({ ticketId, sideConversationId: sideId, visibility: 'internal' })
    expect(await desk.ticket(ticketId)).toMatchObject({ statusCategory: 'open', reopenedCount: 0 })
    expect(await desk.tickets()).toHaveLength(count)
  })

  test('their answer to their own earlier mail, without our id, is there too', async () => {
    const { mail, sam, ticketId, sideId } = await asked()
    const own = '<first@parts.example>'
    await answer({ from: sam, inReplyTo: mail.messageId, messageId: own, text: 'One moment' })
    const { message } = await answer({ from: sam, inReplyTo: own, text: 'And a second thought' })
    expect(message).toMatchObject({ ticketId, sideConversationId: sideId, visibility: 'internal' })
  })
})

test('merged, it goes along: its answers arrive in it where the ticket is now, and it goes on there', async () => {
  const { mail, sam, ticketId, sideId } = await asked()
  const { ticketId: into } = await opened()
  await mine((ctx) => mergeTicket(ctx, ticketId, { into, addParticipants: false }))
  const { message } = await answer({ from: sam, inReplyTo: mail.messageId, text: 'Ten euros' })
  expect(message).toMatchObject({ ticketId: into, sideConversationId: sideId, visibility: 'internal', isHeld: false })
  const again = await aside(into, { sideConversationId: sideId, text: 'I take it' })
  expect(again).toMatchObject({ ticketId: into, sideConversationId: sideId })
  const shown = await mine((ctx) => readTicket(ctx, into))
  expect(shown.sideConversations.map(({ id }) => id)).toEqual([sideId])
})

describe('what it never becomes', () => {
  test('a stranger with its id is held inside it; admitted, it is still for agents alone', async () => {
    const { mail, ticketId, sideId } = await asked()
    const { message } = await answer({ from: 'eve@evil.example', inReplyTo: mail.messageId, text: 'Let me in' })
    expect(message).toMatchObject({ ticketId, sideConversationId: sideId, isHeld: true, visibility: 'internal' })
    await mine((ctx) => admitMessage(ctx, message.id, { addParticipant: true }))
    expect(await messageOf(message.id)).toMatchObject({ isHeld: false, visibility: 'internal' })
    expect(await participants(ticketId)).toEqual([])
  })

  test('the customer with its id is a stranger there: held, internal, no reply of theirs', async () => {
    const { mail, from, ticketId, sideId } = await asked()
    const { message } = await answer({ from, inReplyTo: mail.messageId, text: 'What do I read here?' })
    expect(message).toMatchObject({ ticketId, sideConversationId: sideId, isHeld: true, visibility: 'internal' })
  })

  test('a third party cannot write to the customer: not by their mail, the number, or a guessed mark', async () => {
    const { mail, sam, ticketId, from } = await asked()
    const { number } = await desk.ticket(ticketId)
    await reply(ticketId)
    await desk.run()
    const publicId = sentTo(from).at(-1)?.messageId ?? ''
    const asPublic = mail.messageId.replace(/^<s/, '<m')
    const tries: MailToHandIn[] = [
      { from: sam, subject: `[#${number}] hello`, text: 'By number' },
      { from: sam, inReplyTo: asPublic, text: 'By a changed kind' },
      { from: sam, references: publicId, text: 'By reference' },
      { from: sam, inReplyTo: publicId, text: 'By their id' },
      { from: sam, inReplyTo: mail.messageId, references: publicId, text: 'By both' },
    ]
    for (const one of tries) await desk.handIn(one)
    const said = (await desk.messages(ticketId)).filter((one) => one.visibility === 'public' && one.direction === 'in')
    expect(said.map((one) => one.text.trim())).toEqual(['My secret order 77'])
  })

  test('our id of it with one letter changed leads nowhere', async () => {
    const { mail, sam, ticketId } = await asked()
    const changed = mail.messageId.replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'))
    const { arrived } = await answer({ from: sam, inReplyTo: changed, text: 'Guessing' })
    expect(arrived.ticketId).not.toBe(ticketId)
  })

  test('an agent outside it who answers its mail directly is held there, not beside the customer', async () => {
    const { mail, ticketId, sideId } = await asked()
    const { message } = await answer({ from: 'kim@staff.example', inReplyTo: mail.messageId, text: 'By my own mail' })
    expect(message).toMatchObject({ ticketId, sideConversationId: sideId, visibility: 'internal' })
  })

  test('no ticket of its own', async () => {
    const { mail, sam } = await asked()
    const { message } = await answer({ from: sam, inReplyTo: mail.messageId, text: 'Ten euros' })
    await expect(mine((ctx) => splitMessage(ctx, message.id, { andLater: false }))).rejects.toMatchObject({
      code: 'split.noAuthor',
    })
  })

  test('public, whatever anybody tries: the database refuses', async () => {
    const { message } = await asked()
    const set = desk.desk.db.updateTable('messages').set({ visibility: 'public' }).where('id', '=', message.id)
    await expect(set.execute()).rejects.toThrow(/messages_side_is_internal/)
  })
})

describe('the guard', () => {
  test('a customer in a side conversation, and a third party in a reply, go nowhere before they are named', async () => {
    const { from, sam, sideId, ticketId } = await asked()
    const refused = (address: string, remark: string) => ({
      code: 'recipients.unconfirmed',
      details: { recipients: [expect.objectContaining({ address, remarks: expect.arrayContaining([remark]) })] },
    })
    await expect(aside(ticketId, { to: [from] })).rejects.toMatchObject(refused(from, 'customer'))
    await expect(aside(ticketId, { sideConversationId: sideId, to: [sam], cc: [from] })).rejects.toMatchObject(
      refused(from, 'customer'),
    )
    const draft = { draftId: newId(), to: [from], cc: [sam] }
    await expect(reply(ticketId, draft)).rejects.toMatchObject(refused(sam, 'thirdParty'))
    await aside(ticketId, { to: [from], confirmed: [from] })
    await reply(ticketId, { ...draft, confirmed: [sam] })
    await expect(aside(ticketId, { to: [from] })).rejects.toMatchObject(refused(from, 'customer'))
  })

  test('stale is what was said there, not what the customer wrote', async () => {
    const { mail, sam, ticketId, sideId, message, from } = await asked()
    await desk.handIn({
      from,
      subject: 'Re: Wheel',
      references: (await desk.messages(ticketId))[0]?.messageIdHeader ?? '',
    })
    await aside(ticketId, { sideConversationId: sideId, seenMessageId: message.id })
    await answer({ from: sam, inReplyTo: mail.messageId, text: 'Ten euros' })
    await expect(aside(ticketId, { sideConversationId: sideId, seenMessageId: message.id })).rejects.toMatchObject({
      code: 'reply.stale',
    })
    const seen = (await desk.messages(ticketId)).filter((one) => one.visibility === 'public').at(-1)
    await reply(ticketId, { seenMessageId: seen?.id })
  })

  test('another ticket’s side conversation is none here', async () => {
    const [one, other] = [await asked(), await asked()]
    await expect(aside(other.ticketId, { sideConversationId: one.sideId })).rejects.toMatchObject({
      code: 'sideConversation.unknown',
    })
  })
})

test('scheduled and taken back, it is its own draft again; the customer’s words do not take it back', async () => {
  const { from, sam, sideId, ticketId } = await asked()
  const sendAt = new Date(Date.now() + 3_600_000).toISOString()
  const { id } = await aside(ticketId, { sideConversationId: sideId, text: 'Tomorrow then', sendAt })
  await desk.handIn({ from, references: (await desk.messages(ticketId))[0]?.messageIdHeader ?? '', text: 'Any news?' })
  expect((await messageOf(id)).releaseAt).not.toBeNull()
  await mine((ctx) => recallMessage(ctx, id))
  const draft = await desk.desk.db
    .selectFrom('drafts')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .executeTakeFirstOrThrow()
  expect(draft).toMatchObject({ kind: `side:${sideId}`, body: { text: 'Tomorrow then' } })
  expect(sentTo(sam)).toHaveLength(1)
})
