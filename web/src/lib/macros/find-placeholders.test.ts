import { expect, test } from 'vitest'
import { findPlaceholders, unfilledIn } from './find-placeholders'

test('what stands in double braces, and where', () => {
  expect(findPlaceholders('Hi {{ a.b }}, {{c}}')).toEqual([
    { at: 3, text: '{{ a.b }}' },
    { at: 14, text: '{{c}}' },
  ])
})

test('each is named once; braces that belong to nothing are text', () => {
  expect(unfilledIn('{{ a }} {{ a }} { b } {{}} {{ never\nclosed }} {{ c | default: "x" }}')).toEqual([
    '{{ a }}',
    '{{ c | default: "x" }}',
  ])
})
