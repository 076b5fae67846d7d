import { expect, test } from 'vitest'
import { bodyOf, emptyStep, moved, valuesOf } from './step-values'

const step = (text: string, after: number[] = []) => ({ text, agentId: null, teamId: null, hours: null, after })

test('what is read is written back as it was', () => {
  const steps = [step('A'), step('B', [0]), step('C', [0, 1])]
  expect(bodyOf(valuesOf(steps))).toEqual(steps)
})

test('moved, a step keeps waiting for those still before it, and for no other', () => {
  const values = valuesOf([step('A'), step('B', [0]), step('C', [1])])
  const turned = moved(values, 1, -1)
  expect(bodyOf(turned)).toEqual([step('B'), step('A'), step('C', [0])])
  // Moved back it waits again: nothing is lost by a slip of the hand.
  expect(bodyOf(moved(turned, 0, 1))).toEqual(bodyOf(values))
  expect(moved(values, 2, 1)).toEqual(values)
})

test('without a step nothing waits for it', () => {
  const values = valuesOf([step('A'), step('B', [0])])
  expect(bodyOf(values.slice(1))).toEqual([step('B')])
  expect(bodyOf([{ ...emptyStep(), text: '  New ' }])).toEqual([step('New')])
})
