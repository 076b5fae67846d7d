import { expect, test } from 'vitest'
import { completionAt, translateQuery } from '../conditions'

/** The text with `|` where the caret stands. */
const at = (marked: string) => completionAt(marked.replace('|', ''), marked.indexOf('|'))

test.each([
  ['sta|', { field: null, typed: 'sta', from: 0, to: 3, rest: '' }],
  ['status:open sta|', { field: null, typed: 'sta', from: 12, to: 15, rest: 'status:open' }],
  ['status:open |', { field: null, typed: '', from: 12, to: 12, rest: 'status:open' }],
  ['status:|', { field: 'status', typed: '', from: 7, to: 7, rest: '' }],
  ['a tag:vi| b', { field: 'tag', typed: 'vi', from: 6, to: 8, rest: 'a b' }],
  ['tag:vip,re|', { field: 'tag', typed: 're', from: 8, to: 10, rest: '' }],
  ['tag:v|ip,refund', { field: 'tag', typed: 'vip', from: 4, to: 7, termEnd: 14 }],
  ['-tag:vip|', { field: 'tag', typed: 'vip', from: 5, isNegated: true }],
  ['waiting:>4|', { field: 'waiting', typed: '4', comparison: '>', from: 9 }],
  ['waiting>=4|', { field: 'waiting', typed: '4', comparison: '>=', from: 9 }],
  ['(status:op|)', { field: 'status', typed: 'op', from: 8, to: 10 }],
  ['team:"Second le|', { field: 'team', typed: 'Second le', from: 5, to: 15 }],
  ['team:"Second level"|', { field: 'team', typed: 'Second level', to: 19 }],
  ['"tag: vip|', { field: null, typed: 'tag: vip' }],
  ['https://a.example|', { field: null, typed: 'https://a.example' }],
  ['Priorität:ho|', { field: 'Priorität', typed: 'ho' }],
  ['ta|g:vip', { field: null, typed: 'tag:vip', from: 0, to: 7 }],
])('%s', (marked, expected) => expect(at(marked)).toMatchObject(expected))

const german = {
  fieldOf: (word: string) => ({ priorität: 'priority', schlagwort: 'tag' })[word.toLowerCase()] ?? null,
  valueOf: (field: string, word: string) =>
    field === 'priority' ? ({ hoch: 'high', dringend: 'urgent' }[word.toLowerCase()] ?? null) : null,
}

test.each([
  ['Priorität:hoch', 'priority:high'],
  ['Priorität:hoch,Dringend -Schlagwort:"sehr wichtig"', 'priority:high,urgent -tag:"sehr wichtig"'],
  ['priority:hoch', 'priority:high'],
  ['Priority:high', 'Priority:high'],
  ['(Schlagwort:a OR Schlagwort:b)', '(tag:a OR tag:b)'],
  ['prio:hoch', 'prio:hoch'],
  ['"Priorität:hoch" Wort', '"Priorität:hoch" Wort'],
  ['"x Priorität:hoch y" Priorität:hoch', '"x Priorität:hoch y" priority:high'],
  ['http://priorität:80', 'http://priorität:80'],
])('%s is %s', (written, expected) => expect(translateQuery(written, german)).toBe(expected))
