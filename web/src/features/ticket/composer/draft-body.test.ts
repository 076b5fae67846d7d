import { expect, test } from 'vitest'
import { emptyBody, typedBehind } from './draft-body'

test('what was typed before a draft was here is kept behind it', () => {
  const draft = { ...emptyBody, html: '<p>Dear Ann</p>', text: 'Dear Ann' }
  const typed = { ...emptyBody, html: '<p>yes</p>', text: 'yes' }
  expect(typedBehind(draft, typed)).toMatchObject({ html: '<p>Dear Ann</p><p>yes</p>', text: 'Dear Ann\n\nyes' })
  expect(typedBehind(draft, emptyBody)).toBe(draft)
})
