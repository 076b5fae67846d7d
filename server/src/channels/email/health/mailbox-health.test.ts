import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAdmin, anAgent, signedIn } from '../../../../test/factories'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import type { Seat } from '../../../core/context'
import { judgeSilence } from './judge-silence'
import { mailboxHealth } from './mailbox-health'

describe('silence', () => {
  const hours = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 3_600_000)
  const flow = (count: number, firstHour: number, lastHour: number) => ({
    count,
    firstMailAt: hours(firstHour),
    lastMailAt: hours(lastHour),
  })
  test.each([
    ['a mail each hour, quiet for a day and more', flow(11, 0, 10), 35, true],
    ['a mail each hour, quiet overnight', flow(11, 0, 10), 22, false],
    ['a mail each day, quiet for three', flow(11, 0, 240), 312, false],
    ['a mail each day, quiet for six', flow(11, 0, 240), 384, true],
    ['too few to tell', flow(4, 0, 3), 1_000, false],
  ])('%s', (_name, given, hour, isSilent) => {
    expect(judgeSilence(given, hours(hour)).isSilent).toBe(isSilent)
  })
  test('nothing ever came', () => {
    expect(judgeSilence({ count: 0, firstMailAt: null, lastMailAt: null }, hours(0))).toEqual({
      usualGapMinutes: null,
      isSilent: false,
    })
  })
})

describe('a mailbox that works', () => {
  let desk: MailDesk
  let admin: Seat
  beforeAll(async () => {
    desk = await mailDesk()
    admin = (await signedIn(desk.desk, await anAdmin(desk.desk))).seat
  })
  afterAll(() => desk.close())
  const health = (as = admin) => desk.desk.open.as(as).transact((ctx) => mailboxHealth(ctx, desk.mailbox.id))

  test('tells what came, what left, what waits and what came back', async () => {
    expect(await health()).toMatchObject({ lastMailAt: null, lastAcceptedAt: null, waiting: 0, sent: 0, cameBack: 0 })
    const ticketIds: string[] = []
    for (const name of ['ana', 'bo', 'cleo'])
      ticketIds.push((await desk.handIn({ from: `${name}@outside.example` }))[0]?.ticketId ?? '')
    await desk.connectRelay()
    const [first = '', second = '', third = ''] = ticketIds
    await desk.reply(first, 'Taken')
    await desk.run()
    desk.sink.refuse({ rcpt: '550 5.1.1 no such user' })
    await desk.reply(second, 'Refused')
    await desk.run()
    desk.sink.refuse({ rcpt: '451 4.7.1 later' })
    await desk.reply(third, 'Later')
    await desk.run()
    desk.sink.refuse(null)
    const told = await health()
    expect(told).toMatchObject({ waiting: 1, delayed: 1, sent: 2, cameBack: 1, isSilent: false })
    expect(told.lastMailAt).not.toBeNull()
    expect(told.lastAcceptedAt).not.toBeNull()
    expect(told.lastAcceptedSeconds).toBeGreaterThanOrEqual(0)
  })

  test('is told to those alone who lead it', async () => {
    await expect(health(desk.seat)).rejects.toMatchObject({ code: 'mailbox.notManaged' })
    const { seat } = await signedIn(desk.desk, await anAgent(desk.desk, { role: 'light' }))
    await expect(health(seat)).rejects.toMatchObject({ kind: expect.stringMatching('forbidden|notFound') })
  })
})
