import { expect, test } from 'vitest'
import { aMail } from '../../../../test/mail/drafts'
import { parseMail } from '../../../platform/mail'
import { legacyKeysOf } from './old-desk-keys'

const keysOf = (headers: Record<string, string>, text = 'Hello') =>
  legacyKeysOf(parseMail(aMail(headers, text))).map(({ source, kind, value }) => `${source} ${kind} ${value}`)

test.for([
  [
    'FreeScout, by its Message-ID',
    { 'In-Reply-To': '<FS_reply-4711-9f2c0a@help.example>' },
    '',
    'freescout messageId fs_reply-4711',
  ],
  [
    'Help Scout, by its Message-ID',
    { References: '<reply-123-456-0-99@helpscout.net>' },
    '',
    'helpscout messageId reply-123',
  ],
  [
    'Zendesk, by its Message-ID',
    { References: '<K7Q9ZX-4WDE_5f00ab_sprut@zendesk.com>' },
    '',
    'zendesk messageId k7q9zx-4wde',
  ],
  [
    'Zendesk, by its address',
    { To: 'Help <support+idK7Q9ZX-4WDE@company.zendesk.com>' },
    '',
    'zendesk address idk7q9zx-4wde',
  ],
  ['Zendesk, by the token below', {}, 'Hello\n\n[K7Q9ZX-4WDE]', 'zendesk bodyToken k7q9zx-4wde'],
  ['osTicket, by Ref-Mid', {}, 'Hello\nRef-Mid: bWlkOjQ3MTE.x9', 'osticket bodyToken bwlkojq3mte.x9'],
  [
    'OTRS and Zammad, by the subject',
    { Subject: 'Re: Lamp [Ticket#2026051410000012]' },
    '',
    'otrs subject ticket#2026051410000012',
  ],
  ['RT, by the subject', { Subject: 'Re: [support.example #4711] Lamp' }, '', 'rt subject support.example #4711'],
  ['ServiceNow, by the subject', { Subject: 'RE: INC0012345 - Lamp' }, '', 'servicenow subject inc0012345'],
  ['Jira, by the subject', { Subject: 'Re: (DESK-4711) Lamp' }, '', 'jira subject desk-4711'],
] as const)('%s', ([, headers, text, wanted]) => {
  expect(keysOf({ ...headers }, text === '' ? 'Hello' : text)).toContain(wanted)
})

test.for([
  ['our own number', { Subject: 'Re: Lamp [#123]' }],
  ['a plain plus address', { To: 'support+billing@company.example' }],
  ['a word in brackets', { Subject: '[urgent] Lamp' }],
  ['an ordinary Message-ID', { References: '<CAF+1=abc-4711@mail.gmail.com>' }],
  ['a model number in a sentence', { Subject: 'AB-12 The lamp flickers' }],
] as const)('%s is none', ([, headers]) => {
  expect(keysOf({ ...headers })).toEqual([])
})

test('a long text takes no longer for it', () => {
  const text = `${'['.repeat(200_000)}${'A-'.repeat(200_000)}`
  expect(keysOf({ Subject: text.slice(0, 5_000) }, text)).toEqual([])
})
