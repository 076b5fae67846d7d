import { expect, test } from 'vitest'
import { deriveKeys } from '../../../platform/crypto'
import { largestAsLinks } from './large-files'
import { writeLetter } from './letter'

const house = {
  keys: deriveKeys('a secret of at least thirty-two characters'),
  url: 'https://desk.example',
  filesUrl: null,
}
const MiB = 1024 * 1024
const file = (name: string, size: number) => ({
  id: name,
  sha256: name,
  name,
  contentType: 'application/pdf',
  size,
  isInline: false,
  contentId: null,
})

test('of 30 MB the largest file stays and travels as a link, the others go along', () => {
  const files = [file('small.pdf', 4 * MiB), file('<large>.pdf', 14 * MiB), file('middle.pdf', 12 * MiB)]
  const { travelling, linksHtml } = largestAsLinks(house, files, new Date('2026-05-04T09:00:00Z'))
  expect(travelling.map(({ name }) => name)).toEqual(['small.pdf', 'middle.pdf'])
  expect(linksHtml).toMatch(
    /^<ul>\n<li><a href="https:\/\/desk\.example\/api\/v1\/attachments\/[^"]+">&lt;large&gt;\.pdf<\/a>/,
  )
  expect(linksHtml.match(/<li>/g)).toHaveLength(1)
})

test('F06: a link leads to the other origin where one is set', () => {
  const files = [file('large.pdf', 21 * MiB)]
  const { linksHtml } = largestAsLinks({ ...house, filesUrl: 'https://files.example' }, files, new Date())
  expect(linksHtml).toContain('<a href="https://files.example/api/v1/attachments/')
})

test('up to 20 MiB everything goes along', () => {
  const files = [file('a.pdf', 10 * MiB), file('b.pdf', 10 * MiB)]
  expect(largestAsLinks(house, files, new Date())).toEqual({ travelling: files, linksHtml: '' })
})

test('a letter in a language written from the right says so, and lets each block decide for itself', () => {
  const parts = {
    headerHtml: '',
    html: null,
    text: 'شكرا لكم',
    signatureHtml: '<p>Kim</p>',
    linksHtml: '',
    footerHtml: '',
  }
  const { html } = writeLetter({ ...parts, locale: 'ar', history: null })
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html.match(/dir="auto"/g)).toHaveLength(2)
})
