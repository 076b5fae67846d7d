import { expect, test } from 'vitest'
import type { z } from 'zod'
import { setTeamMembers } from './desk'
import { reasonOf } from './findings'
import { Email, Locale, line, TimeZone } from './primitives'
import { createRelay } from './relays'

const reason = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(reasonOf)[0]

test.each([
  [line(5), '', { kind: 'required' }],
  [line(5), undefined, { kind: 'required' }],
  [line(5), 'too long', { kind: 'tooLong', limit: 5 }],
  [line(9, 3), 'ab', { kind: 'tooShort', limit: 3 }],
  [line(9), 'a\nb', { kind: 'notOneLine' }],
  [line(9), 'a\u0000b', { kind: 'badCharacters' }],
  [createRelay.body.shape.port, 0, { kind: 'atLeast', limit: 1 }],
  [createRelay.body.shape.port, 70_000, { kind: 'atMost', limit: 65_535 }],
  [createRelay.body.shape.port, Number.NaN, { kind: 'required' }],
  [createRelay.body.shape.host, 'a b', { kind: 'notAHost' }],
  [createRelay.body.shape.security, 'ssl', { kind: 'invalid' }],
  [setTeamMembers.body, Array(2001).fill('00000000-0000-4000-8000-000000000000'), { kind: 'atMost', limit: 2000 }],
  [Email, 'nobody', { kind: 'notAnAddress' }],
  [Locale, 'english!', { kind: 'notALanguage' }],
  [TimeZone, 'Here', { kind: 'notATimeZone' }],
] as const)('%#: every refusal of the schemas has its reason', (schema, value, expected) => {
  expect(reason(schema, value)).toEqual(expected)
})
