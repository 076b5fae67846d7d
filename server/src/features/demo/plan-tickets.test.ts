import { expect, test } from 'vitest'
import { fillSubject, fillText, makeSlots } from './fill-text'
import { planTickets, storiesOf } from './plan-tickets'
import type { PlannedTicket } from './planned-ticket'
import { Random } from './random'
import { demoLanguages } from './story'
import { dayMs } from './working-time'
import { worlds } from './worlds.data'

const tuesday = new Date('2026-03-10T14:30:00Z')

test('every story can be told in full, and the large languages have enough of them', () => {
  const random = new Random(1)
  for (const language of demoLanguages) {
    for (const story of storiesOf[language]) {
      const slots = makeSlots({ world: worlds[language], language, at: tuesday, random })
      for (const text of [fillSubject(story, slots, random), ...story.turns.map((turn) => turn.text)])
        expect(fillText(text, slots, random)).not.toMatch(/[{}]|\[\[|\]\]|\|/)
      expect(story.turns[0]?.by).toBe('customer')
    }
  }
  expect(storiesOf.en.length).toBeGreaterThanOrEqual(35)
  expect(storiesOf.de.length).toBeGreaterThanOrEqual(35)
})

test('a sentence begins with a large letter even where a slot stands first', () => {
  expect(fillText('Good. {any} is here. {any} too, and {any}.', { any: 'the lamp' }, new Random(1))).toBe(
    'Good. The lamp is here. The lamp too, and the lamp.',
  )
})

test('300 requests in five languages, half of them English, none like another', () => {
  const plan = planTickets(tuesday)
  expect(plan).toHaveLength(300)
  const count = (language: string) => plan.filter((one) => !one.isSpam && one.language === language).length
  expect(demoLanguages.map(count)).toEqual([145, 58, 29, 29, 29])
  expect(new Set(plan.map((one) => `${one.subject} ${one.steps[0].text}`)).size).toBe(300)
  expect(planTickets(tuesday)).toEqual(plan)
})

/** How a request stands at the end of its steps. */
function stateOf(plan: PlannedTicket): 'spam' | 'open' | 'waiting' | 'done' {
  if (plan.isSpam) return 'spam'
  const last = plan.steps.filter((step) => step.do !== 'note' && step.do !== 'sort').at(-1)
  if (last?.do === 'receive') return 'open'
  return last?.do === 'finish' || (last?.do === 'reply' && last.isDone) ? 'done' : 'waiting'
}

test.each([
  ['a Tuesday afternoon', tuesday],
  ['a Monday at dawn', new Date('2026-06-01T05:10:00Z')],
  ['a Sunday', new Date('2026-08-16T11:00:00Z')],
  ['New Year', new Date('2027-01-01T00:30:00Z')],
])('on %s everything lies in the past, in order, and there is work to do', (_name, now) => {
  const plan = planTickets(now)
  for (const { steps } of plan) {
    const times = steps.map((step) => step.at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(Math.max(...times)).toBeLessThan(now.getTime())
    expect(Math.min(...times)).toBeGreaterThan(now.getTime() - 62 * dayMs)
    for (const step of steps) if (step.do === 'snooze') expect(step.until.getTime()).toBeGreaterThan(now.getTime())
  }
  const starts = plan.map((one) => one.steps[0].at.getTime())
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  const count = (state: string) => plan.filter((one) => stateOf(one) === state).length
  expect(count('open')).toBeGreaterThanOrEqual(12)
  expect(count('open')).toBeLessThanOrEqual(90)
  expect(count('waiting')).toBeGreaterThanOrEqual(12)
  expect(count('done')).toBeGreaterThanOrEqual(150)
  expect(count('spam')).toBe(10)
})
