import { expect, test } from 'vitest'
import { readHours } from '../../../core/schedules/read-hours'
import { schedules } from '../../../core/schedules/vectors.data'
import { type Clock, dueOf, elapsedAt, isRunning, lateSeconds } from './clock'
import { judge } from './judge'
import type { Moment, Policy, Priority } from './story'

const hour = 3_600
const minutes = (count: number): number => count * 60
const oslo = (time: string): number => Date.parse(`${time}+02:00`) / 1000
/** Mon 2026-05-11 in Oslo, 08–16, Thursday closed; days from Monday. */
const on = (day: number, time: string): number => oslo(`2026-05-${11 + day}T${time}`)
const local = (second: number | null): string | null =>
  second === null ? null : new Date((second + 2 * hour) * 1000).toISOString().slice(8, 16)

const O = [readHours(schedules.O ?? { zone: 'UTC', week: never(), holidays: [] }, Number.NEGATIVE_INFINITY)]
function never(): never {
  throw new Error('no schedule O')
}
const policy = (targets: Policy['targets'], warnings: Policy['warnings'] = [{ share: 0.75 }], hours = O): Policy => ({
  id: 'p',
  version: 1,
  scheduleId: 'O',
  hours,
  targets,
  warnings,
})
const all = (count: number): Record<Priority, number> => ({
  low: minutes(count),
  normal: minutes(count),
  high: minutes(count),
  urgent: minutes(count),
})
const opened = (at: number, given: Policy): Moment[] => [
  { at, kind: 'opened', category: 'open' },
  { at, kind: 'policy', policy: given, isEscalation: false },
]
const customer = (at: number, id: string): Moment => ({ at, kind: 'customer', id, receivedAt: at })
const reply = (at: number, ...answers: string[]): Moment => ({ at, kind: 'reply', answers })
const category = (at: number, to: string): Moment => ({ at, kind: 'category', category: to })
const priority = (at: number, to: Priority, isEscalation = false): Moment => ({
  at,
  kind: 'priority',
  priority: to,
  isEscalation,
})
const late = (clock: Clock, now: number): number => lateSeconds(clock, now) / 60
const end = oslo('2026-06-10T12:00')
const only = (story: Moment[], now = end): Clock => {
  const [clock, ...more] = judge(story, now).clocks.filter((one) => one.voidReason !== 'merged')
  if (clock === undefined || more.length > 0) throw new Error('not one clock')
  return clock
}

test('C3: a resolution clock runs in open times alone', () => {
  const story = [
    ...opened(on(0, '09:00'), policy({ resolution: all(480) })),
    category(on(0, '11:00'), 'waiting'),
    category(on(1, '17:00'), 'open'),
    category(on(2, '09:30'), 'waiting'),
    category(on(4, '10:00'), 'open'),
    category(on(4, '15:00'), 'done'),
  ]
  const paused = only(story, on(3, '12:00'))
  expect([isRunning(paused), dueOf(paused), elapsedAt(paused, on(3, '12:00'))]).toEqual([
    false,
    null,
    minutes(120 + 90),
  ])
  const clock = only(story)
  expect([clock.verdict, clock.cause, local(clock.dueAt), late(clock, end)]).toEqual([
    'breached',
    'time',
    '15T14:30',
    30,
  ])
})

test('C4: reopened it is the same clock with the verdict of the latest done', () => {
  const story = [
    ...opened(on(0, '08:00'), policy({ resolution: all(240) })),
    category(on(0, '10:00'), 'done'),
    category(on(1, '08:00'), 'open'),
    category(on(1, '10:30'), 'done'),
  ]
  expect(only(story, on(0, '12:00'))).toMatchObject({ verdict: 'met', decidedAt: on(0, '10:00') })
  expect(local(dueOf(only(story, on(1, '09:00'))))).toBe('12T10:00')
  const clock = only(story)
  expect([clock.verdict, clock.sequence, local(clock.dueAt), late(clock, end)]).toEqual(['breached', 1, '12T10:00', 30])
})

const byPriority = policy({ firstReply: { normal: minutes(240), urgent: minutes(60) } })

test('C5: a change moves due as if from the start; what is late by it is nobody’s', () => {
  const begun = [...opened(on(0, '08:00'), byPriority), customer(on(0, '08:00'), 'a')]
  expect(local(dueOf(only([...begun, priority(on(0, '08:30'), 'urgent')], on(0, '08:45'))))).toBe('11T09:00')
  const held: Moment = { at: on(0, '08:01'), kind: 'holder', holder: { agentId: 'x', teamId: 't' } }
  const clock = only([...begun, held, priority(on(0, '10:00'), 'urgent')], on(0, '10:00'))
  expect(clock).toMatchObject({ verdict: 'breached', cause: 'change', holder: { agentId: null, teamId: null } })
  expect([local(clock.dueAt), local(clock.decidedAt)]).toEqual(['11T09:00', '11T10:00'])
})

test('C6: lowered in time it is met; a breach by time stays, one by a change is withdrawn', () => {
  const begun = [
    ...opened(on(0, '08:00'), byPriority),
    priority(on(0, '08:00'), 'urgent'),
    customer(on(0, '08:00'), 'a'),
  ]
  const met = only([...begun, priority(on(0, '08:50'), 'normal'), reply(on(0, '11:00'), 'a')])
  expect([met.verdict, local(met.dueAt)]).toEqual(['met', '11T12:00'])
  const stays = only([...begun, priority(on(0, '09:30'), 'normal'), reply(on(0, '11:00'), 'a')])
  expect([stays.verdict, stays.cause, local(stays.dueAt)]).toEqual(['breached', 'time', '11T09:00'])
  const raised = [
    ...opened(on(0, '08:00'), byPriority),
    customer(on(0, '08:00'), 'a'),
    priority(on(0, '10:00'), 'urgent'),
  ]
  const withdrawn = only([...raised, priority(on(0, '10:30'), 'normal'), reply(on(0, '11:00'), 'a')])
  expect([withdrawn.verdict, withdrawn.cause, local(withdrawn.dueAt)]).toEqual(['met', null, '11T12:00'])
})

test('C7: a next reply is one turn from its first message; the second of due is in time, the one after is not', () => {
  const story = (replied: number): Moment[] => [
    ...opened(on(0, '08:00'), policy({ nextReply: all(60) })),
    customer(on(0, '08:00'), 'a'),
    reply(on(0, '09:00'), 'a'),
    customer(on(0, '10:00'), 'b'),
    customer(on(0, '10:20'), 'c'),
    reply(replied, 'b', 'c'),
  ]
  const met = only(story(on(0, '11:00:00')))
  expect([met.target, met.verdict, elapsedAt(met, end)]).toEqual(['nextReply', 'met', minutes(60)])
  expect(only(story(on(0, '11:00:01')))).toMatchObject({ verdict: 'breached', dueAt: on(0, '11:00') })
})

test('C8: of two customers waiting who become one, the earlier clock survives', () => {
  const story: Moment[] = [
    ...opened(on(0, '09:30'), policy({ firstReply: all(60) })),
    customer(on(0, '09:30'), 'a'),
    { at: on(0, '09:45'), kind: 'mergedIn', unanswered: [{ id: 'b', receivedAt: on(0, '09:00') }], isJudged: false },
    reply(on(0, '10:05'), 'a', 'b'),
  ]
  const clock = only(story)
  expect([clock.startAt, clock.verdict, local(clock.dueAt), late(clock, end)]).toEqual([
    on(0, '09:00'),
    'breached',
    '11T10:00',
    5,
  ])
  expect(judge(story, end).clocks.find((one) => one.voidReason === 'merged')?.startAt).toBe(on(0, '09:30'))
})

test('C9, C11: nobody waits until the customer writes; closed without a reply is void, and the next one begins anew', () => {
  const given = policy({ firstReply: all(60) })
  const byAgent = only([...opened(on(0, '09:00'), given), customer(on(0, '11:00'), 'a'), reply(on(0, '11:45'), 'a')])
  expect([byAgent.startAt, byAgent.verdict, elapsedAt(byAgent, end)]).toEqual([on(0, '11:00'), 'met', minutes(45)])
  const [first, second, ...more] = judge(
    [
      ...opened(on(0, '09:00'), given),
      customer(on(0, '09:00'), 'a'),
      category(on(0, '09:10'), 'done'),
      category(on(0, '13:00'), 'open'),
      customer(on(0, '13:00'), 'b'),
      reply(on(0, '13:15'), 'b'),
    ],
    end,
  ).clocks
  expect(more).toEqual([])
  expect(first).toMatchObject({ target: 'firstReply', verdict: 'void', voidReason: 'settled' })
  expect(second).toMatchObject({ target: 'firstReply', sequence: 2, verdict: 'met', startAt: on(0, '13:00') })
})

test('C12: a warning at three quarters of the target, in business time; armed again only if it lies ahead again', () => {
  const given = policy({ firstReply: { normal: minutes(240), low: minutes(480) } })
  const begun = [...opened(on(0, '15:00'), given), customer(on(0, '15:00'), 'a')]
  const warned = (more: Moment[], now: number) => [...only([...begun, ...more], now).warned.values()].map(local)
  expect(warned([], on(1, '09:59'))).toEqual([])
  expect(warned([], on(1, '10:00'))).toEqual(['12T10:00'])
  expect(local(dueOf(only(begun, on(1, '10:30'))))).toBe('12T11:00')
  expect(warned([priority(on(1, '10:30'), 'low')], on(1, '12:59'))).toEqual([])
  expect(warned([priority(on(1, '10:30'), 'low')], on(1, '13:00'))).toEqual(['12T13:00'])
})

test('C13: a message that came while the reply waited begins the next turn', () => {
  const at = on(0, '10:00')
  const story = [
    ...opened(on(0, '09:00'), policy({ firstReply: all(60), nextReply: all(60) })),
    customer(on(0, '09:00'), 'a'),
    customer(at + 5, 'b'),
    reply(at + 10, 'a'),
  ]
  const [first, next] = judge(story, on(0, '10:30')).clocks
  expect([first?.target, first?.verdict, next?.target, next?.startAt]).toEqual([
    'firstReply',
    'breached',
    'nextReply',
    at + 5,
  ])
})

test('a warning that raises the priority does not cause the breach it warns of', () => {
  const begun = [...opened(on(0, '08:00'), byPriority), customer(on(0, '08:00'), 'a')]
  const raised = only([...begun, priority(on(0, '11:00'), 'urgent', true), reply(on(0, '11:30'), 'a')])
  expect([raised.verdict, local(raised.dueAt)]).toEqual(['met', '11T12:00'])
})

test('spam voids what runs; taken back it has its old start, and what is late by then is nobody’s', () => {
  const begun = [...opened(on(0, '08:00'), byPriority), customer(on(0, '08:00'), 'a'), category(on(0, '08:30'), 'spam')]
  const { isSpam, clocks } = judge(begun, on(1, '08:00'))
  expect([isSpam, clocks[0]?.verdict]).toEqual([true, 'open'])
  const back = only([...begun, category(on(0, '10:00'), 'open'), reply(on(0, '11:00'), 'a')])
  expect([back.verdict, back.startAt]).toEqual(['met', on(0, '08:00')])
  expect(only([...begun, category(on(0, '13:00'), 'open')])).toMatchObject({ verdict: 'breached', cause: 'change' })
})

test('a target that is dropped is void, one that is new starts where it naturally would have', () => {
  const begun = [...opened(on(0, '08:00'), byPriority), customer(on(0, '08:30'), 'a')]
  const change = (at: number, to: Policy | null): Moment => ({ at, kind: 'policy', policy: to, isEscalation: false })
  expect(only([...begun, change(on(0, '09:00'), null)])).toMatchObject({ verdict: 'void', voidReason: 'dropped' })
  const both = judge([...begun, change(on(0, '09:00'), policy({ resolution: all(480) }))], on(0, '10:00')).clocks
  expect(both.map(({ target, startAt, verdict }) => [target, startAt, verdict])).toEqual([
    ['firstReply', on(0, '08:30'), 'void'],
    ['resolution', on(0, '08:00'), 'open'],
  ])
})

test('measures §4.1: the timeline with targets of 60, 40 and 240 business minutes', () => {
  const nine = { zone: 'UTC', week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }, holidays: [] }
  const day: [string, string][] = [['09:00', '17:00']]
  const hours = [
    readHours(
      { ...nine, week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } },
      Number.NEGATIVE_INFINITY,
    ),
  ]
  const at = (time: string, days = 0): number => Date.parse(`2026-05-${11 + days}T${time}Z`) / 1000
  const given = policy({ firstReply: all(60), nextReply: all(40), resolution: all(240) }, [], hours)
  const scene = judge(
    [
      ...opened(at('09:00'), given),
      customer(at('09:00'), 'a'),
      reply(at('10:00'), 'a'),
      category(at('10:00'), 'waiting'),
      customer(at('12:00'), 'b'),
      category(at('12:00'), 'open'),
      reply(at('12:45'), 'b'),
      category(at('12:45'), 'waiting'),
      category(at('14:45'), 'open'),
      reply(at('15:15')),
      category(at('15:15'), 'done'),
      customer(at('09:00', 1), 'c'),
      category(at('09:00', 1), 'open'),
      reply(at('09:30', 1), 'c'),
      category(at('09:30', 1), 'done'),
    ],
    at('12:00', 2),
  )
  const told = scene.clocks.map((clock) => [clock.target, clock.verdict, elapsedAt(clock, at('12:00', 2)) / 60])
  expect(told.sort()).toEqual([
    ['firstReply', 'met', 60],
    ['nextReply', 'breached', 45],
    ['nextReply', 'met', 30],
    ['resolution', 'met', 165],
  ])
  expect(scene.clocks.find(({ verdict }) => verdict === 'breached')?.dueAt).toBe(at('12:40'))
})
