import type { TypeStep } from '@foyer/contract/steps'
import { newId } from '../../../lib/new-id'

/** A step while the list is changed: others are named by key, since places move. */
export interface StepValues {
  key: string
  text: string
  agentId: string | null
  teamId: string | null
  hours: number | null
  after: readonly string[]
}

export const emptyStep = (): StepValues => ({
  key: newId(),
  text: '',
  agentId: null,
  teamId: null,
  hours: null,
  after: [],
})

export function valuesOf(steps: readonly TypeStep[]): StepValues[] {
  const keys = steps.map(() => newId())
  return steps.map(({ after, ...step }, place) => ({
    ...step,
    key: keys[place] ?? '',
    after: after.flatMap((index) => keys[index] ?? []),
  }))
}

/** As the server takes them: a step waits for those before it alone, so a wait that moving turned round is dropped. */
export const bodyOf = (values: readonly StepValues[]): TypeStep[] =>
  values.map(({ key: _key, text, after, ...step }, place) => ({
    ...step,
    text: text.trim(),
    after: values.flatMap((other, index) => (index < place && after.includes(other.key) ? [index] : [])),
  }))

export function moved(values: readonly StepValues[], place: number, by: 1 | -1): readonly StepValues[] {
  const [one, other] = [values[place], values[place + by]]
  if (one === undefined || other === undefined) return values
  return values.map((step, index) => (index === place ? other : index === place + by ? one : step))
}
