import { describe, expect, test } from 'vitest'
import type { SmtpOutcome } from '../../../platform/mail'
import { judgeOutcome, type Try } from './judge-outcome'
import type { Recipient } from './recipients'
import { retryDelayMs } from './retry-delay'

const minute = 60_000
const day = 24 * 60 * minute
const now = new Date('2026-11-24T12:00:00Z')
const to = (address: string, state: Recipient['state'] = 'pending'): Recipient => ({
  address,
  name: '',
  field: 'to',
  state,
  response: null,
})
const tried = (given: Partial<Try> = {}): Try => ({
  kind: 'reply',
  recipients: [to('a@x.example'), to('b@x.example')],
  attempts: 1,
  since: now,
  ...given,
})
const judge = (outcome: SmtpOutcome, given: Partial<Try> = {}) =>
  judgeOutcome(tried(given), outcome, { now, random: () => 0.5 })
const accepted = (rejected: { address: string; code: number; response: string }[] = []): SmtpOutcome => ({
  accepted: { response: '250 ok', rejected },
})
const temporary = (phase: 'connect' | 'auth' | 'rcpt' | 'data'): SmtpOutcome => ({
  temporary: { code: phase === 'connect' ? null : 451, response: '451 later', phase, rejected: [] },
})

test('taken is taken, in the words of the server', () => {
  expect(judge(accepted())).toMatchObject({ state: 'accepted', response: '250 ok', nextAttemptAt: null })
})

test('one receiver refused for good is a failure that reached the others', () => {
  const judged = judge(accepted([{ address: 'B@x.example', code: 550, response: '550 no such user' }]))
  expect(judged.state).toBe('failed')
  expect(judged.recipients.map((one) => one.state)).toEqual(['accepted', 'failed'])
  expect(judged.recipients[1]?.response).toBe('550 no such user')
})

test('one receiver put off is tried again alone', () => {
  const judged = judge(accepted([{ address: 'b@x.example', code: 450, response: '450 busy' }]))
  expect(judged.state).toBe('delayed')
  expect(judged.recipients.map((one) => one.state)).toEqual(['accepted', 'delayed'])
})

test('5xx is final, 4xx and silence are not', () => {
  const permanent = { permanent: { code: 550, response: '550 no', phase: 'data' as const, rejected: [] } }
  expect(judge(permanent)).toMatchObject({ state: 'failed', nextAttemptAt: null })
  expect(judge(temporary('data'))).toMatchObject({ state: 'delayed', nextAttemptAt: new Date(now.getTime() + minute) })
  expect(judge(temporary('connect')).state).toBe('delayed')
})

test('a lost answer is tried again and marked', () => {
  expect(judge({ uncertain: { response: 'Connection closed' } })).toMatchObject({
    state: 'delayed',
    isMaybeTwice: true,
  })
})

describe('time is used up', () => {
  const old = { since: new Date(now.getTime() - 5 * day), attempts: 30 }
  test('after five days', () => {
    const judged = judge(temporary('connect'), old)
    expect(judged.state).toBe('failed')
    expect(judged.recipients.every((one) => one.state === 'failed')).toBe(true)
  })
  test('after one for automatic mail', () => {
    expect(judge(temporary('data'), { ...old, since: new Date(now.getTime() - day), kind: 'autoReply' }).state).toBe(
      'failed',
    )
    expect(judge(temporary('data'), { ...old, since: new Date(now.getTime() - day) }).state).toBe('delayed')
  })
  test('never where it is our login that is refused', () => {
    expect(judge(temporary('auth'), old).state).toBe('delayed')
  })
})

test('gaps grow to four hours, spread by a fifth', () => {
  const middle = (attempts: number) => retryDelayMs(attempts, () => 0.5) / minute
  expect([1, 2, 3, 4, 5, 6, 7, 8, 40].map(middle)).toEqual([1, 5, 15, 30, 60, 120, 240, 240, 240])
  expect(retryDelayMs(1, () => 0)).toBe(48_000)
  expect(retryDelayMs(1, () => 1)).toBe(72_000)
})
