import { expect, test } from 'vitest'
import { chooseDraft, emptyBody, type LocalDraft, type ServerDraft, typedBehind } from './draft-body'

const local = (text: string, version: number, savedAt: string): LocalDraft => ({
  id: 'a',
  version,
  savedAt,
  body: { ...emptyBody, text },
})
const server = (text: string, version: number, updatedAt: string): ServerDraft => ({
  id: 'a',

  version,
  updatedAt,
  body: { ...emptyBody, text },
})

test('one of them alone goes on', () => {
  expect(chooseDraft(local('x', 0, '1'), null).shown?.body.text).toBe('x')
  expect(chooseDraft(null, server('y', 1, '1')).shown?.version).toBe(1)
})
test('a local copy that only ran ahead goes on alone', () => {
  expect(chooseDraft(local('longer', 3, '2'), server('long', 3, '1'))).toMatchObject({
    shown: { version: 3, body: { text: 'longer' } },
    other: null,
  })
})
test('diverged: the newer is shown, the other is kept, and saving goes on from the server’s version', () => {
  expect(chooseDraft(local('here', 2, '9'), server('there', 4, '5'))).toMatchObject({
    shown: { version: 4, body: { text: 'here' } },
    other: { body: { text: 'there' } },
  })
  expect(chooseDraft(local('here', 2, '3'), server('there', 4, '5'))).toMatchObject({
    shown: { body: { text: 'there' } },
    other: { body: { text: 'here' } },
  })
})

test('where nothing was written here, what the server has goes on, and nothing is kept aside', () => {
  expect(chooseDraft(local(' ', 1, '9'), server('taken back', 2, '5'))).toMatchObject({
    shown: { version: 2, body: { text: 'taken back' } },
    other: null,
  })
})

test('what was typed before a draft was here is kept behind it', () => {
  const draft = { ...emptyBody, html: '<p>Dear Ann</p>', text: 'Dear Ann' }
  const typed = { ...emptyBody, html: '<p>yes</p>', text: 'yes' }
  expect(typedBehind(draft, typed)).toMatchObject({ html: '<p>Dear Ann</p><p>yes</p>', text: 'Dear Ann\n\nyes' })
  expect(typedBehind(draft, emptyBody)).toBe(draft)
})
