import { describe, expect, test } from 'vitest'
import { type DraftBody, emptyBody, type LocalDraft, type ServerDraft } from './draft-body'
import { laterWords, meetDraft } from './meet-draft'

const words = (text: string, more: Partial<DraftBody> = {}): DraftBody => ({
  ...emptyBody,
  html: text === '' ? '' : `<p>${text}</p>`,
  text,
  ...more,
})
const here = (text: string, more: Partial<LocalDraft> = {}): LocalDraft => ({
  id: 'a',
  version: 3,
  savedAt: '2026-03-01T12:00:00.000Z',
  isAhead: true,
  base: words('as it was'),
  body: words(text),
  ...more,
})
const there = (text: string, more: Partial<ServerDraft> = {}): ServerDraft => ({
  id: 'a',
  kind: 'reply',
  version: 4,
  isAside: false,
  pen: null,
  updatedAt: '2026-03-01T11:00:00.000Z',
  body: words(text),
  ...more,
})

describe('two versions of one draft meet', () => {
  test('what is saved here, is empty, or stands in the other one, gives way to it', () => {
    expect(meetDraft(here('x', { isAhead: false }), there('y'), false)).toBe('theirs only')
    expect(meetDraft(here('', { body: words('') }), there('y'), false)).toBe('theirs only')
    expect(meetDraft(here('Dear'), there('Dear Ann'), true)).toBe('theirs only')
  })

  test('what only ran ahead goes on alone', () => {
    expect(meetDraft(here('as it was, and more'), there('as it was'), false)).toBe('mine only')
    expect(meetDraft(here('something else'), there('as it was'), false)).toBe('mine only')
    expect(meetDraft(here('as'), there('as it was'), false)).toBe('mine only')
    expect(meetDraft(here('something else'), there(''), false)).toBe('mine only')
  })

  test('else both survive: the newer goes on, the other lies beside it', () => {
    expect(meetDraft(here('on the train'), there('at the desk'), false)).toBe('mine')
    const later = there('at the desk', { updatedAt: '2026-03-01T13:00:00.000Z' })
    expect(meetDraft(here('on the train'), later, false)).toBe('theirs')
  })

  test('nothing is pushed under the hand of another window, whatever its time', () => {
    expect(meetDraft(here('on the train'), there('at the desk'), true)).toBe('theirs')
    expect(meetDraft(here('as it was, and more'), there('as it was'), true)).toBe('theirs')
  })

  test('a file that only one of them has is not let go of', () => {
    const mine = here('Dear', { body: words('Dear', { attachmentIds: ['f'] }) })
    expect(meetDraft(mine, there('Dear Ann'), false)).toBe('mine')
    expect(meetDraft(mine, there('Dear Ann', { body: words('Dear Ann', { attachmentIds: ['f'] }) }), false)).toBe(
      'theirs only',
    )
  })
})

describe('words written on while the text was sent', () => {
  test('a further line, and the rest of the last one', () => {
    const sent = words('Hello.')
    expect(laterWords(sent, { ...words('Hello.\n\nMore'), html: '<p>Hello.</p><p>More</p>' })).toMatchObject({
      html: '<p>More</p>',
      text: 'More',
    })
    expect(laterWords(sent, words('Hello. And more'))).toMatchObject({ html: '<p>And more</p>', text: 'And more' })
  })

  test('nothing was added: nothing is left', () => {
    const sent = words('Hello.', { attachmentIds: ['f'], macroIds: ['m'] })
    expect(laterWords(sent, sent)).toMatchObject({ html: '', text: '', attachmentIds: [], macroIds: [] })
  })

  test('what was promised with it goes along, unless another time was chosen since', () => {
    const [first, other] = ['2026-03-02T12:00:00.000Z', '2026-03-03T12:00:00.000Z']
    const sent = words('Hello.', { promisedUntil: first })
    expect(laterWords(sent, words('Hello. And more', { promisedUntil: first })).promisedUntil).toBeUndefined()
    expect(laterWords(sent, words('Hello. And more', { promisedUntil: other })).promisedUntil).toBe(other)
  })

  test('changed in the middle, all words stay; files that were sent are not sent again', () => {
    const now = words('Hallo. More', { attachmentIds: ['f', 'g'] })
    expect(laterWords(words('Hello.', { attachmentIds: ['f'] }), now)).toMatchObject({
      text: 'Hallo. More',
      attachmentIds: ['g'],
    })
  })
})
