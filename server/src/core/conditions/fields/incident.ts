import { readNumber } from '@foyer/contract/conditions'
import { defineField } from '../field'
import { anyOf, isNull, isPartOf } from '../to-sql'

/** `incident:1201`: what belongs to that ticket. Its number is a name; there is no order among incidents. */
export const incident = defineField(
  'incident',
  ({ value }) => ({
    numbers: value.flatMap((one) => readNumber(one) ?? []).filter(Number.isSafeInteger),
    withNone: value.includes('none'),
  }),
  ({ numbers, withNone }) => ({
    matches: ({ incidentNumbers }) =>
      (withNone && incidentNumbers.length === 0) || incidentNumbers.some((one) => numbers.includes(one)),
    toSql: () =>
      anyOf([...(numbers.length > 0 ? [isPartOf(numbers)] : []), ...(withNone ? [isNull('incidentId')] : [])]),
  }),
)
