import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { checkRecipients } from '../../core/tickets/guard/check-recipients'
import { type Reply, replyToTicket } from '../../core/tickets/reply-to-ticket'
import { newId } from '../../platform/ids'

/** B10, and journey 12: nothing a mail asks for is done before somebody has seen it named. */
let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
  await desk.connectRelay()
})
afterAll(() => desk.close())

let made = 0
async function opened(headers: readonly string[] = []) {
  const from = `ana${++made}@outside.example`
  const [mail] = await desk.handIn({ from, subject: `Lamp ${made}`, headers })
  return { from, ticketId: mail?.ticketId ?? '' }
}
const mine = <T>(run: Parameters<typeof desk.desk.open.transact<T>>[0]) => desk.desk.open.as(desk.seat).transact(run)
const check = (ticketId: string, to: string[], cc: string[] = []) =>
  mine((ctx) => checkRecipients(ctx, ticketId, { to, cc, bcc: [], isSide: false }))
/** As the composer sends it. */
const send = (ticketId: string, given: Partial<Reply>) =>
  mine((ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', text: 'Here', draftId: newId(), ...given }))
const outgoing = async (ticketId: string) => (await desk.messages(ticketId)).filter((one) => one.direction === 'out')
const refusal = (...addresses: string[]) => ({
  kind: 'conflict',
  code: 'recipients.unconfirmed',
  details: { recipients: addresses.map((address) => expect.objectContaining({ address, mustBeNamed: true })) },
})

describe('Reply-To differs from From', () => {
  const elsewhere = ['Reply-To: Ana Lopes <ana@elsewhere.example>']

  test('neither address gets anything before it was named; the choice is in the history', async () => {
    const { from, ticketId } = await opened(elsewhere)
    for (const to of [from, 'ana@elsewhere.example'])
      await expect(send(ticketId, { to: [to], cc: [] })).rejects.toMatchObject(refusal(to))
    await expect(send(ticketId, { to: [from], cc: [], confirmed: ['ana@elsewhere.example'] })).rejects.toMatchObject(
      refusal(from),
    )
    expect(await outgoing(ticketId)).toEqual([])
    await send(ticketId, { to: [from], cc: [], confirmed: [from] })
    await desk.run()
    expect(desk.sink.mails.filter((mail) => mail.to.includes(from))).toHaveLength(1)
    expect(desk.sink.mails.filter((mail) => mail.to.includes('ana@elsewhere.example'))).toEqual([])
    const { personalData } = await desk.desk.db
      .selectFrom('events')
      .select('personalData')
      .where('objectId', '=', ticketId)
      .where('type', '=', 'message.submitted')
      .executeTakeFirstOrThrow()
    expect(personalData).toEqual({ named: [{ address: from, remarks: ['author'] }] })
  })

  test('asked once: whom we answered then is known', async () => {
    const { from, ticketId } = await opened(elsewhere)
    await send(ticketId, { to: [from], cc: [], confirmed: [from] })
    await send(ticketId, { to: [from], cc: [] })
    expect(await outgoing(ticketId)).toHaveLength(2)
  })

  test('a program that names its recipients, or leaves them to From, is not asked', async () => {
    const { from, ticketId } = await opened(elsewhere)
    const plain = (given: Partial<Reply>) =>
      mine((ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', text: 'By a program', ...given }))
    await plain({})
    await plain({ to: [from], cc: ['third@elsewhere.example'] })
    expect((await outgoing(ticketId)).map((one) => one.toAddresses)).toEqual([
      [expect.objectContaining({ address: from })],
      [expect.objectContaining({ address: from })],
    ])
  })
})

test('a look-alike that a mail brought into Cc is held for everybody who leaves Cc to the desk', async () => {
  const { ticketId } = await opened()
  const person = await mine(async (ctx) => {
    const { findOrCreatePerson } = await import('../../core/people')
    return findOrCreatePerson(ctx, { email: 'boss@outsidle.example', name: 'Boss' })
  })
  await desk.desk.db
    .insertInto('ticketParticipants')
    .values({ ticketId, personId: person.id, standing: 'active' })
    .execute()
  const plain = { visibility: 'public', text: 'Here' } as const
  await expect(mine((ctx) => replyToTicket(ctx, ticketId, plain))).rejects.toMatchObject(
    refusal('boss@outsidle.example'),
  )
  await mine((ctx) => replyToTicket(ctx, ticketId, { ...plain, cc: [] }))
  await mine((ctx) => replyToTicket(ctx, ticketId, { ...plain, confirmed: ['BOSS@outsidle.example'] }))
  expect(await outgoing(ticketId)).toHaveLength(2)
})

test('said, and no obstacle: new, another domain, our own, one that bounced, many, and who would see the history', async () => {
  const { from, ticketId } = await opened()
  await mine(async (ctx) => {
    const { findOrCreatePerson, markAddress } = await import('../../core/people')
    await findOrCreatePerson(ctx, { email: 'gone@outside.example' })
    await markAddress(ctx, 'gone@outside.example', { isUnreachable: true })
  })
  const cc = ['friend@other.example', 'support@desk.example', 'gone@outside.example']
  const found = await check(ticketId, [from], cc)
  const remarks = Object.fromEntries(found.items.map((one) => [one.address, one.remarks]))
  expect(remarks).toEqual({
    'friend@other.example': ['new', 'otherDomain'],
    'support@desk.example': ['otherDomain', 'ownAddress'],
    'gone@outside.example': ['new', 'bounced'],
  })
  expect(found.items.filter((one) => one.mustBeNamed)).toEqual([])
  expect(found).toMatchObject({ isMany: false, showsHistoryTo: ['friend@other.example', 'gone@outside.example'] })
  const crowd = Array.from({ length: 11 }, (_, at) => `one${at}@outside.example`)
  expect(await check(ticketId, crowd)).toMatchObject({ isMany: true })
  await send(ticketId, { to: [from], cc })
  expect(await outgoing(ticketId)).toHaveLength(1)
})

test('quoted history is left out where its sender says so', async () => {
  const { from, ticketId } = await opened()
  await send(ticketId, { to: [from], cc: [], text: 'Bare', withoutHistory: true })
  await send(ticketId, { to: [from], cc: [], text: 'Whole' })
  await desk.run()
  const [bare, whole] = desk.sink.mails.filter((mail) => mail.to.includes(from))
  expect(bare?.raw).not.toContain('Where is my order?')
  expect(whole?.raw).toContain('Where is my order?')
})
