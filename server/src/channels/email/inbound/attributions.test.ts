import { describe, expect, test } from 'vitest'
import { attributions, forwardSeparators, headerBlocks } from '../../../../test/mail/attributions.data'
import type { QuoteContext } from './judged'
import { separatorOf } from './mail-language'
import { stripText } from './strip-text'

const answer: QuoteContext = { isReply: true, isFirst: false, isForward: false, sent: new Set() }
const written = 'Thanks, that helps. Regards, Eva'
const old = ['Have you tried to unplug it?', 'Best regards']
const quoted = old.map((line) => `> ${line}`)

const shown = (...below: readonly string[]): string =>
  stripText([written, '', ...below, ''].join('\n'), answer).visibleText.trim()

/** As programs fold it that write no more than 70 characters a line. */
function folded(line: string): string[] {
  const at = line.length > 70 ? line.lastIndexOf(' ', 70) : -1
  return at < 0 ? line.split('\n') : [line.slice(0, at), line.slice(at + 1)]
}

const programs = Object.entries(attributions)

describe.for(programs)('%s', ([, lines]) => {
  test.for(lines)('%s', (line) => {
    expect(shown(line, '', ...quoted)).toBe(written)
    expect(shown(line, ...quoted)).toBe(written)
    expect(shown(...folded(line), '', ...quoted)).toBe(written)
  })
})

/** Of an old mail without any sign only a line with a time and an address tells where it begins. */
const telling = programs
  .flatMap(([, lines]) => lines)
  .filter((line) => /@/.test(line) && /10.12/.test(line) && !/^(?:>>>|"Anna)/.test(line))

test.for(telling)('without a sign before the old lines: %s', (line) => {
  expect(shown(line, '', ...old)).toBe(written)
})

test.for(Object.entries(headerBlocks))('headers above the old lines: %s', ([, block]) => {
  expect(shown(block, '', ...old)).toBe(written)
  expect(shown(...block.split('\n').map((line) => `> ${line}`), '>', ...quoted)).toBe(written)
})

test.for(forwardSeparators)('begins a forwarded mail: %s', (line) => {
  expect(separatorOf(line)).toBe('forwarded')
})
