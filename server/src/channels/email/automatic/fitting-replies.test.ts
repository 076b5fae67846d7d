import type { AnsweredBy } from '@foyer/contract/desk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { fittingReplies, onceOf } from './fitting-replies'

const now = new Date('2026-12-24T12:00:00Z')
const texts = (
  entries: readonly Record<string, unknown>[],
  about: { answeredBy?: AnsweredBy; language?: string | null } = {},
) =>
  fittingReplies(
    { autoReplies: entries.map((one) => ({ when: 'always', ...one })) },
    { now, answeredBy: 'new', language: 'de', ...about },
  ).map((one) => one.text)

describe('which answers fit', () => {
  test.for([
    ['plain', {}, true],
    ['began', { from: '2026-12-24T12:00:00Z' }, true],
    ['not begun', { from: '2026-12-24T12:00:01Z' }, false],
    ['not over', { until: '2026-12-24T12:00:01Z' }, true],
    ['over', { until: '2026-12-24T12:00:00Z' }, false],
    ['its language', { languages: ['de-AT'] }, true],
    ['another language', { languages: ['fr', 'nb'] }, false],
    ['any language', { languages: [] }, true],
    ['bound to hours', { when: 'outside' }, false],
  ] as const)('%s', ([, entry, fits]) => {
    expect(texts([{ text: 'x', ...entry }])).toEqual(fits ? ['x'] : [])
  })
  test('by what the mail did; what opens a ticket where nothing is said', () => {
    const list = [{ text: 'plain' }, { text: 'again', on: ['reopened', 'reply'] }]
    expect(texts(list)).toEqual(['plain'])
    expect(texts(list, { answeredBy: 'followUp' })).toEqual(['plain'])
    expect(texts(list, { answeredBy: 'reopened' })).toEqual(['again'])
    expect(texts(list, { answeredBy: 'reply' })).toEqual(['again'])
    expect(texts([{ text: 'x', languages: ['de'] }], { language: null })).toEqual([])
  })
  test('how often', () => {
    const reply = { when: 'always' as const, text: 'x' }
    expect(onceOf(reply, 'new')).toEqual({ within: 'ticket', hours: null })
    expect(onceOf(reply, 'reply')).toEqual({ within: 'ticket', hours: 24 })
    expect(onceOf({ ...reply, until: '2026-12-27T00:00:00Z' }, 'new')).toEqual({ within: 'mailbox', hours: 24 })
    expect(onceOf({ ...reply, until: '2026-12-27T00:00:00Z', oncePerHours: null }, 'new').within).toBe('ticket')
    expect(onceOf({ ...reply, oncePerHours: 4 }, 'reopened')).toEqual({ within: 'mailbox', hours: 4 })
  })
})

describe('away', () => {
  let desk: MailDesk
  beforeAll(async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    desk = await mailDesk({
      mailbox: {
        autoReplies: [
          { when: 'always', until, on: ['new', 'reply'], text: 'We are away until Monday.' },
          { when: 'always', text: 'We have it.' },
        ],
      },
    })
    await desk.connectRelay()
  })
  afterAll(() => desk.close())
  afterEach(() => {
    desk.sink.mails.length = 0
  })
  const told = (address: string): string[] =>
    desk.sink.mails.filter((mail) => mail.to.includes(address)).map((mail) => mail.raw)

  test('is said once a day to each person, on a going ticket too; a second ticket is only confirmed', async () => {
    const from = 'mia@outside.example'
    const [mail] = await desk.handIn({ from, messageId: '<away-1@outside.example>' })
    await desk.run()
    expect(told(from).join()).toContain('We are away until Monday.')
    await desk.handIn({ from, inReplyTo: '<away-1@outside.example>', text: 'And the invoice?' })
    await desk.run()
    expect(told(from)).toHaveLength(1)
    await desk.handIn({ from, subject: 'Another matter' })
    await desk.run()
    expect(told(from)).toHaveLength(2)
    expect(told(from)[1]).toContain('We have it.')
    expect(await desk.ticket(mail?.ticketId ?? '')).toMatchObject({ statusCategory: 'open' })
  })

  test('is said to whoever writes on in a ticket opened before', async () => {
    const from = 'nils@outside.example'
    await desk.desk.db.updateTable('mailboxes').set({ autoReplies: '[]' }).execute()
    await desk.handIn({ from, messageId: '<away-2@outside.example>' })
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const autoReplies = JSON.stringify([{ when: 'always', until, on: ['reply'], text: 'Away for an hour.' }])
    await desk.desk.db.updateTable('mailboxes').set({ autoReplies }).execute()
    for (const text of ['Hello?', 'Anybody?']) await desk.handIn({ from, inReplyTo: '<away-2@outside.example>', text })
    await desk.run()
    expect(told(from)).toHaveLength(1)
  })
})
