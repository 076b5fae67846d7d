import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTnef } from '../../../../test/mail/tnef'
import { decompressRtf } from './decompress-rtf'
import { readTnef } from './read-tnef'
import { rtfText } from './rtf-text'

/** The sample of MS-OXRTFCP 3.1.1. */
const sample = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
  'hex',
)

test('compressed RTF is read as its specification shows', () => {
  expect(decompressRtf(sample).toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
  expect(rtfText(decompressRtf(sample))).toBe('hello world')
})

test('RTF: breaks, signs, code pages, Unicode, and what is not there to be read', () => {
  const rtf =
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\pard Gr\\'fc\\'dfe\\par \\u8364? 5\\tab \\lquote a\\rquote  \\{x\\}\\par}"
  expect(rtfText(Buffer.from(rtf, 'latin1'))).toBe('Grüße\n€ 5\t‘a’ {x}')
})

test('of HTML wrapped into RTF the tags and the RTF in between are left out', () => {
  const rtf =
    '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag19 <html>}\\htmlrtf {\\htmlrtf0 {\\*\\htmltag64 <p>}Hello{\\*\\htmltag84 &nbsp;}\\htmlrtf \\par\\htmlrtf0 \\par world\\htmlrtf }\\htmlrtf0}'
  expect(rtfText(Buffer.from(rtf, 'latin1'))).toBe('Hello\nworld')
})

test('files have their long names, types and bytes', () => {
  const { files } = readTnef(
    makeTnef({
      files: [
        {
          title: 'UBERSI~1.PDF',
          content: Buffer.from('%PDF-1.4'),
          properties: { 14087: 'Übersicht 2026.pdf', 14094: 'application/pdf', 32769: 'named' },
        },
        { title: 'plain.txt', content: Buffer.from('hello') },
      ],
    }),
  )
  expect(files.map(({ name, contentType }) => ({ name, contentType }))).toEqual([
    { name: 'Übersicht 2026.pdf', contentType: 'application/pdf' },
    { name: 'plain.txt', contentType: null },
  ])
  expect(files.map((one) => Buffer.from(one.content).toString())).toEqual(['%PDF-1.4', 'hello'])
})

test('its body is its HTML, its text, or its RTF', () => {
  expect(readTnef(makeTnef({ message: { 4115: Buffer.from('<p>Hi</p>') } })).html).toBe('<p>Hi</p>')
  expect(readTnef(makeTnef({ message: { 4096: 'Hi there' } })).text).toBe('Hi there')
  expect(readTnef(makeTnef({ message: { 4105: sample } })).text).toBe('hello world')
})

test('cut or changed anywhere it ends quietly', () => {
  const whole = makeTnef({ message: { 4096: 'Hi' }, files: [{ title: 'a', content: Buffer.alloc(50, 1) }] })
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(255), fc.nat(whole.length), (at, value, end) => {
      const bytes = Buffer.from(whole)
      if (at > 3 && at < bytes.length) bytes[at] = value
      expect(readTnef(bytes.subarray(0, end)).files.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})
