import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query'

const leaf = (field: string, ...value: string[]) => ({ field, op: 'is', value })
const word = (text: string) => leaf('text', text)
const read = (text: string) => {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(`${parsed.problem.message} @${parsed.problem.position}`)
  return parsed.condition
}
const problemOf = (text: string) => {
  const parsed = parseQuery(text)
  return parsed.ok ? null : parsed.problem
}

describe('what a query says', () => {
  test.each([
    ['', { all: [] }],
    ['  \u3000 ', { all: [] }],
    ['status:open', leaf('status', 'open')],
    ['Status:open', leaf('status', 'open')],
    ['PRIORITY:HIGH,Urgent', leaf('priority', 'high', 'urgent')],
    ['refund', word('refund')],
    ['"error 42"', word('error 42')],
    ['„error 42“', word('error 42')],
    ['"say \\"hi\\" \\\\ \\x"', word('say "hi" \\ \\x')],
    ['1234', word('1234')],
    ['#1234', word('#1234')],
    ['refund*', word('refund*')],
    ['https://example.com/a', word('https://example.com/a')],
    ['<anna@example.com>', word('<anna@example.com>')],
    ['waiting:>4h', { field: 'waiting', op: '>', value: ['4h'] }],
    ['waiting>=4h', { field: 'waiting', op: '>=', value: ['4h'] }],
    ['created:2026-01-01..2026-02-01', { field: 'created', op: 'between', value: ['2026-01-01', '2026-02-01'] }],
    ['created:2026-01-01..', { field: 'created', op: '>=', value: ['2026-01-01'] }],
    ['number:..40', { field: 'number', op: '<=', value: ['40'] }],
    ['subject:a..b', leaf('subject', 'a..b')],
    ['from:@example.com', leaf('from', '@example.com')],
    ['tag:vip,"very important"', leaf('tag', 'vip', 'very important')],
    ['assignee:ME', leaf('assignee', 'me')],
    ['team:None', leaf('team', 'none')],
    ['field.orderNumber:4711', leaf('field.orderNumber', '4711')],
    ['FIELD.size:-5..5', { field: 'field.size', op: 'between', value: ['-5', '5'] }],
    ['-tag:vip', { not: leaf('tag', 'vip') }],
    ['--vip', word('vip')],
    ['NOT vip', { not: word('vip') }],
    ['Tom & Jerry', { all: [word('Tom'), word('Jerry')] }],
    ['a AND b', { all: [word('a'), word('b')] }],
    ['a - b', { all: [word('a'), word('b')] }],
    ['a b OR c', { any: [{ all: [word('a'), word('b')] }, word('c')] }],
    ['a (b OR c)', { all: [word('a'), { any: [word('b'), word('c')] }] }],
    ['((a)) (b c)', { all: [word('a'), word('b'), word('c')] }],
    ['-(a OR b)', { not: { any: [word('a'), word('b')] } }],
    ['ORder', word('ORder')],
    ['"OR"', word('OR')],
    ['返金 OR 払い戻し', { any: [word('返金'), word('払い戻し')] }],
  ])('%s', (text, condition) => expect(read(text)).toEqual(condition))

  test('all at once', () =>
    expect(read('status:open waiting:>4h tag:vip,refund -from:@example.com created:7d "error 42"')).toEqual({
      all: [
        leaf('status', 'open'),
        { field: 'waiting', op: '>', value: ['4h'] },
        leaf('tag', 'vip', 'refund'),
        { not: leaf('from', '@example.com') },
        leaf('created', '7d'),
        word('error 42'),
      ],
    }))
})

describe('what is no query, and where', () => {
  test.each([
    ['status:open prio:high', 12, '`prio:` is no field. Did you mean `priority:`?'],
    ['asignee:me', 0, '`asignee:` is no field. Did you mean `assignee:`?'],
    ['xyzzy:1', 0, '`xyzzy:` is no field.'],
    ['Priorität:hoch', 0, '`Priorität:` is no field. Did you mean `priority:`?'],
    ['sla:breached', 0, '`sla:` is no field.'],
    ['text:a', 0, '`text:` is no field. Did you mean `team:`?'],
    ['__proto__:x', 0, null],
    ['constructor:x', 0, '`constructor:` is no field.'],
    ['field.__proto__:x', 0, '`field.__proto__:` is no field.'],
    ['a priority:hihg', 11, '`hihg` is no value of `priority:`. Did you mean `high`?'],
    ['is:asleep', 3, null],
    ['priority:high,', 14, '`priority:` needs a value here.'],
    ['status: open', 7, '`status:` needs a value here.'],
    ['tag:""', 4, '`tag:` needs a value here.'],
    ['status>open', 0, '`status:` has no order to compare by.'],
    ['created:soon', 8, '`soon` is no date. Write 2026-07-15, 7d, today or last-week.'],
    ['created:2026-02-30', 8, null],
    ['due:2026-01-01..soon', 4, null],
    ['number:one', 7, '`one` is no number.'],
    ['from:anna', 5, '`from:` takes an address or a domain, like anna@example.com or @example.com.'],
    ['a (b OR c', 2, 'This parenthesis is never closed.'],
    ['a) b', 1, 'This parenthesis was never opened.'],
    ['a OR', 4, 'There is nothing to look for here.'],
    ['OR a', 0, 'There is nothing to look for here.'],
    ['()', 1, 'There is nothing to look for here.'],
    ['&', 0, 'There is nothing to look for here.'],
    ['a -', null, null],
    ['a AND', 5, 'Something must follow here.'],
    ['NOT', 3, 'Something must follow here.'],
    ['-()', 2, 'There is nothing to look for here.'],
    ['a "b c', 2, 'This quotation mark is never closed.'],
    ['re*', 0, "A word's beginning needs three letters before the `*`."],
    ['refun* now', 0, 'Only the last word can be a beginning like `refun*`.'],
    ['a\u0000b', 1, 'Contains a character that no text may hold.'],
    ['ab\ud800', 2, 'Contains a character that no text may hold.'],
    ['a (b OR (c (d OR (e f))))', 18, 'Groups can be nested 4 deep at most.'],
  ])('%s', (text, position, message) => {
    const problem = problemOf(text)
    if (position === null) return expect(problem).toBeNull()
    expect(problem?.position).toBe(position)
    if (message !== null) expect(problem?.message).toBe(message)
  })

  test('too much of anything is one problem, at the first thing too many', () => {
    expect(problemOf('x'.repeat(501))).toMatchObject({ position: 500, message: 'A query has at most 500 characters.' })
    expect(problemOf('a '.repeat(21))).toMatchObject({
      position: 40,
      message: 'At most 20 words can be looked for at once.',
    })
    expect(problemOf('tag:a '.repeat(51))).toMatchObject({
      position: 300,
      message: 'At most 50 conditions fit into one query.',
    })
    expect(problemOf(`${'('.repeat(250)}a${')'.repeat(249)}`)?.message).toBe('This parenthesis is never closed.')
    expect(problemOf('-'.repeat(500))).not.toBeNull()
  })

  test('a suggestion can be put in place of what is wrong', () => {
    expect(problemOf('prio:high')).toMatchObject({ position: 0, length: 5, suggestion: 'priority:' })
    expect(problemOf('prio>high')).toMatchObject({ suggestion: 'priority>' })
    expect(problemOf('has:notes')).toMatchObject({ position: 4, length: 5, suggestion: 'note' })
  })

  test('a leaf knows its place', () => {
    const parsed = parseQuery('a  status:open')
    if (!parsed.ok || !('all' in parsed.condition)) throw new Error('not read')
    const [, status] = parsed.condition.all
    expect(status && 'field' in status && parsed.positionOf(status)).toBe(3)
  })
})
