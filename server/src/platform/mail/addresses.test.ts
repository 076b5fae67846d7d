import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAddress, isValidAddress, normalizeAddress, parseAddressList } from './addresses'

const lists: [string, [string, string][]][] = [
  ['anna@kunde.example', [['', 'anna@kunde.example']]],
  ['Anna Berger <anna@kunde.example>', [['Anna Berger', 'anna@kunde.example']]],
  [
    '"Berger, Anna" <anna@kunde.example>, bob@x.example',
    [
      ['Berger, Anna', 'anna@kunde.example'],
      ['', 'bob@x.example'],
    ],
  ],
  ['anna@kunde.example (Anna (Berger))', [['Anna (Berger)', 'anna@kunde.example']]],
  [
    'Team: a@x.example, "B" <b@x.example>; c@x.example',
    [
      ['', 'a@x.example'],
      ['B', 'b@x.example'],
      ['', 'c@x.example'],
    ],
  ],
  ['undisclosed-recipients:;', []],
  ['"evil@x.example" <real@y.example>', [['evil@x.example', 'real@y.example']]],
  ['evil@x.example <real@y.example>', [['evil@x.example', 'real@y.example']]],
  ['"real@y.example"', []],
  [
    '=?utf-8?q?evil=40x=2Eexample=3E=2C_=3Cb=40x=2Eexample=3E?= <real@y.example>',
    [['evil@x.example>, <b@x.example>', 'real@y.example']],
  ],
  ['=?utf-8?q?J=C3=BCrgen?= <j@x.example>', [['Jürgen', 'j@x.example']]],
  ['"john doe"@x.example', [['', '"john doe"@x.example']]],
  ['john . doe @ x.example', [['', 'john.doe@x.example']]],
  ['<@relay.example:anna@x.example>', [['', 'anna@x.example']]],
  ['mailto:anna@x.example', [['', 'anna@x.example']]],
  ['anna@[192.0.2.1]', [['', 'anna@[192.0.2.1]']]],
  [
    'anna@[IPv6:2001:db8::1], b@x.example',
    [
      ['', 'anna@[IPv6:2001:db8::1]'],
      ['', 'b@x.example'],
    ],
  ],
  [
    'a@x.example; b@x.example',
    [
      ['', 'a@x.example'],
      ['', 'b@x.example'],
    ],
  ],
  ['Anna Berger', []],
  ['<>', []],
  ['anna@', []],
  ['@x.example', []],
  ['anna@x..example', []],
  ['anna.@x.example', [['', 'anna.@x.example']]],
  ['Jürgen <jürgen@müller.example>', [['Jürgen', 'jürgen@müller.example']]],
  ['Anna <anna@x.example', [['Anna', 'anna@x.example']]],
  ["'Anna' <anna@x.example>", [['Anna', 'anna@x.example']]],
  ['"Anna \\"A\\" B" <anna@x.example>', [['Anna "A" B', 'anna@x.example']]],
  [', , a@x.example ,,', [['', 'a@x.example']]],
  ['"unclosed <a@x.example>', [['unclosed', 'a@x.example']]],
  [
    'Berger, Anna <a@x.example>, Klein, Karl <k@x.example>',
    [
      ['Berger, Anna', 'a@x.example'],
      ['Klein, Karl', 'k@x.example'],
    ],
  ],
  ['nobody, a@x.example', [['', 'a@x.example']]],
  ['Support: Anna <a@x.example>', [['Support: Anna', 'a@x.example']]],
  ['Anna < a . b @ x . example >', [['Anna', 'a.b@x.example']]],
  ['=?UTF-8?Q?x@evil.example,?= <a@x.example>', [['x@evil.example,', 'a@x.example']]],
  ['=?UTF-8?Q?Anna_"A"_<b@c.example>_(x):;?= <a@x.example>', [['Anna "A" <b@c.example> (x):;', 'a@x.example']]],
  ['=?UTF-8?Q?x@evil.example?=', []],
  ['Anna <<a@x.example>>', [['Anna', 'a@x.example']]],
  ['Anna a@x.example>', [['Anna', 'a@x.example']]],
  ['Anna <home> <a@x.example>', [['Anna', 'a@x.example']]],
  [
    '<a@x.example> <b@x.example>',
    [
      ['', 'a@x.example'],
      ['', 'b@x.example'],
    ],
  ],
  [
    'a@x.example b@x.example',
    [
      ['', 'a@x.example'],
      ['', 'b@x.example'],
    ],
  ],
]

test.for(lists)('reads %j', ([raw, wanted]) => {
  expect(parseAddressList(raw).map(({ name, address }) => [name, address])).toEqual(wanted)
})

test('stops at its limit', () => {
  expect(parseAddressList('a@x.example, '.repeat(5_000), 100)).toHaveLength(100)
})

test('never throws, and what it finds is always one address without breaks', () => {
  const pieces = fc.constantFrom(
    'a',
    '@',
    '"',
    '<',
    '>',
    '(',
    ')',
    ',',
    ';',
    ':',
    '\\',
    ' ',
    '.',
    '=?utf-8?q?=40?=',
    'x.example',
    '\u202e',
    '\r\n',
    'ü',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      for (const { address, name } of parseAddressList(parts.join(''))) {
        expect(address).toMatch(/^[^\r\n<>]+@[^\s@<>]+$/)
        expect(name).not.toMatch(/[\r\n\u202e]/)
      }
    }),
  )
})

const valid = [
  'a@b.example',
  "o'neil+tag@x-y.example",
  'jürgen@müller.example',
  'a@xn--mller-kva.example',
  `${'l'.repeat(64)}@x.example`,
]
const invalid = [
  '',
  'a',
  '@b.example',
  'a@',
  'a@b@c.example',
  'a b@c.example',
  '"a"@b.example',
  'a@b.example\r\nBcc: x@y.example',
  'a@b.example\n',
  ' a@b.example',
  'a@b.example ',
  'a..b@c.example',
  '.a@b.example',
  'a.@b.example',
  'a@-b.example',
  'a@b-.example',
  'a@b..example',
  'a@b.example/x',
  'a@ü.example/x',
  'a@b.example?x',
  'a@b.example:25',
  'a@%62.example',
  'a@[192.0.2.1]',
  'a@b.example, c@d.example',
  'A <a@b.example>',
  'a@b.example(x)',
  'a\u0000@b.example',
  'a\u200b@b.example',
  'a@b\u202e.example',
  `${'l'.repeat(65)}@x.example`,
  `a@${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}`,
]

test.for(valid)('%j is one address', (text) => expect(isValidAddress(text)).toBe(true))
test.for(invalid)('%j is none', (text) => expect(isValidAddress(text)).toBe(false))

test('two spellings of one address are equal', () => {
  expect(normalizeAddress('Jürgen@MÜLLER.example')).toBe(normalizeAddress('jürgen@xn--mller-kva.EXAMPLE.'))
  expect(normalizeAddress('Anna@Kunde.Example')).toBe('anna@kunde.example')
})

test('writes what it can read back, and refuses what could break out', () => {
  expect(formatAddress({ name: '', address: 'a@b.example' })).toBe('a@b.example')
  expect(formatAddress({ name: 'Müller, "H"', address: 'a@b.example' })).toBe('"Müller, \\"H\\"" <a@b.example>')
  expect(() => formatAddress({ name: 'x\r\nBcc: y', address: 'a@b.example' })).toThrow()
  expect(() => formatAddress({ name: '', address: 'a@b.example>' })).toThrow()
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }).filter((name) => !/[\u0000-\u001f\u007f]/.test(name)),
      (name) => {
        const [back] = parseAddressList(formatAddress({ name, address: 'a@b.example' }))
        expect(back?.address).toBe('a@b.example')
      },
    ),
  )
})
