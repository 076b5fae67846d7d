import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../../platform/mail'
import { attributionStrength } from './attribution'
import { readHeaderBlock } from './header-block'
import type { QuoteContext } from './judged'
import { isSentFrom, separatorOf, subjectPrefixes } from './mail-language'
import { mailWords } from './mail-words.data'
import { shinglesOf } from './sent-texts'
import { stripHtml } from './strip-html'
import { stripText } from './strip-text'

const reply: QuoteContext = { isReply: true, isFirst: false, isForward: false, sent: new Set() }
const shownText = (text: string, over: Partial<QuoteContext> = {}): string =>
  stripText(text, { ...reply, ...over }).visibleText
const shownHtml = (html: string, over: Partial<QuoteContext> = {}): string =>
  stripHtml(parseHtml(html).root, { ...reply, ...over }).visibleText

describe('attributions', () => {
  test.for([
    'On Mon, May 4, 2026 at 9:00 AM Anna Berger <anna@kunde.example> wrote:',
    'On 04/05/2026 09:00, Anna Berger wrote:',
    'On 4 May 2026, at 09:00, Anna Berger <anna@kunde.example> wrote:',
    'Am 04.05.2026 um 09:00 schrieb Anna Berger:',
    'Am Montag, 4. Mai 2026, 09:00:00 MESZ hat Anna Berger <anna@kunde.example> Folgendes geschrieben:',
    'Anna Berger <anna@kunde.example> schrieb am Mo., 4. Mai 2026, 09:00:',
    'Le 04/05/2026 à 09:00, Anna Berger a écrit :',
    'El 4/5/26 a las 9:00, Anna Berger escribió:',
    'Il giorno 4 mag 2026, alle ore 09:00, Anna Berger <anna@kunde.example> ha scritto:',
    'Em 04/05/2026 09:00, Anna Berger escreveu:',
    'Op 4-5-2026 om 09:00 schreef Anna Berger:',
    'Den 04.05.2026 09:00, skrev Anna Berger:',
    'Den 2026-05-04 kl. 09:00, skrev Anna Berger:',
    'Anna Berger kirjoitti 4.5.2026 klo 9.00 <anna@kunde.example>:',
    'W dniu 4.05.2026 o 09:00, Anna Berger pisze:',
    'Dne 04. 05. 26 v 9:00 Anna Berger napsal(a):',
    '2026. 05. 04. 9:00 keltezéssel, Anna Berger <anna@kunde.example> írta:',
    'Pe 04.05.2026 09:00, Anna Berger a scris:',
    '04.05.2026 9:00, Anna Berger пишет <anna@kunde.example>:',
    '04.05.2026, 09:00, "Anna" <anna@kunde.example>:',
    'Понедельник, 4 мая 2026, 9:00 +03:00 от Anna Berger <anna@kunde.example>:',
    '4 May 2026 Pazartesi tarihinde Anna Berger <anna@kunde.example> şunu yazdı:',
    'Στις 4/5/2026 9:00 π.μ., ο Anna Berger έγραψε:',
    '2026/05/04 9:00、Anna Berger <anna@kunde.example>のメール:',
    '2026年5月4日(月) 9:00 Anna Berger <anna@kunde.example>:',
    '在 2026年5月4日，09:00，Anna Berger <anna@kunde.example> 写道：',
    'Anna Berger <anna@kunde.example> 於 2026年5月4日 週一 上午9:00寫道：',
    '2026. 5. 4. 오전 9:00, Anna Berger <anna@kunde.example> 작성:',
    'Vào Th 2, 4 thg 5, 2026 vào lúc 09:00 Anna Berger <anna@kunde.example> đã viết:',
    'Pada Sen, 4 Mei 2026 pukul 09.00 Anna Berger <anna@kunde.example> menulis:',
    'Anna Berger---04.05.2026 09:00:00---Guten Tag,',
    '---- On Mon, 04 May 2026 09:00:00 +0200 Anna Berger <anna@kunde.example> wrote ----',
    '*On Mon, 4 May 2026 at 09:00, Anna <anna@kunde.example> wrote:*',
    '>>> Anna Berger <anna@kunde.example> 04.05.2026 09:00 >>>',
    '---- On Wed, 24 Feb 2026 14:02:50 +0530 anna@kunde.example wrote ----',
    '------On 12/29/2026 17:32 PM, Anna Berger wrote-----',
    '2026年5月4日(月) 9:00 Anna Berger <anna@kunde.example> さんは書きました:',
    'Am Samstag, 14. März 2026 um 07:03 schrieben Sie:',
    'Dnia 4 maja 2026 09:00 Anna Berger <anna@kunde.example> nadesłał(a):',
  ])('strong: %s', (line) => expect(attributionStrength(line)).toBe('strong'))

  test.for([
    'Anna Berger wrote:',
    'Anna Berger schrieb:',
    '04.05.2026 09:00, Anna Berger:',
    'anna@kunde.example wrote:',
    '---- Anna Berger wrote ----',
    '2026/5/4 Anna Berger <anna@kunde.example>',
  ])('weak: %s', (line) => expect(attributionStrength(line)).toBe('weak'))

  test.for([
    'I wrote you on 4 May 2026.',
    'As I said on Monday, it does not work.',
    'Meeting at 10:30',
    'Ich habe Ihnen am 4. Mai geschrieben, aber keine Antwort bekommen.',
    'Total: 12.50',
    'Is that what you wrote? Please say on 4 May 2026:',
    'My address is anna@kunde.example.',
    '-',
    ':'.repeat(5_000),
  ])('none: %s', (line) => expect(attributionStrength(line)).toBeNull())
})

describe('header blocks', () => {
  test.for(mailWords.map((words) => [words.locale, words] as const))(
    '%s: the labels of the language are read',
    ([, words]) => {
      const lines = [
        `${words.from[0]}: Anna <anna@kunde.example>`,
        `${words.sent[0]}: 4.5.2026 09:00`,
        `${words.to[0]}: Desk`,
        `${words.subject[0]}: Lamp`,
        '',
        'text',
      ]
      expect(readHeaderBlock(lines, 0)).toMatchObject({
        end: 4,
        values: { from: 'Anna <anna@kunde.example>', subject: 'Lamp' },
      })
      expect(
        readHeaderBlock(
          lines.map((line) => line.replace(/^([^:]+):/, '*$1:*')),
          0,
        )?.end,
      ).toBe(4)
    },
  )

  test.for([
    ['own travel plan', ['From: Berlin', 'To: Munich', 'Date: 4 May', 'Thanks']],
    ['labels of two languages', ['Von: anna@kunde.example', 'Sujet: x', 'Lieve groet']],
    ['one label', ['From: anna@kunde.example', 'hello']],
    ['prose', ['Subject: we have a problem with the lamp', 'It is broken.']],
  ] as const)('none: %s', ([, lines]) => expect(readHeaderBlock(lines, 0)).toBeNull())
})

test.for([
  ['-----Original Message-----', 'original'],
  ['---------- Forwarded message ---------', 'forwarded'],
  ['Begin forwarded message:', 'forwarded'],
  ['-------- Weitergeleitete Nachricht --------', 'forwarded'],
  ['-----Message d’origine-----', 'original'],
  ['---------- 转发邮件信息 ----------', 'forwarded'],
  ['------------------ 原始邮件 ------------------', 'original'],
  ['----- Preposlaná správa --- Forwarded Message -----', 'forwarded'],
  ['---------- Original Message processed by david® ----------', 'original'],
  ['----- Weitergeleitet von Bob/Firma am 04.05.2026 09:00 -----', 'forwarded'],
  ['This is the original message', null],
  ['forwarded message', null],
  ['----------', null],
] as const)('the separator %j', ([line, wanted]) => expect(separatorOf(line)).toBe(wanted))

test.for([
  'Sent from my iPhone',
  'Von meinem iPhone gesendet',
  'Envoyé de mon iPad',
  'Get Outlook for iOS<https://aka.ms/x>',
  'Отправлено с iPhone',
  'iPhoneから送信',
])('a phone signs: %s', (line) => expect(isSentFrom(line)).toBe(true))

test('subject prefixes, outermost first', () => {
  expect(subjectPrefixes('Re: Fwd: AW: x')).toEqual(['reply', 'forward', 'reply'])
  expect(subjectPrefixes('RE[2]: x')).toEqual(['reply'])
  expect(subjectPrefixes('回复：x')).toEqual(['reply'])
  expect(subjectPrefixes('Invoice: x')).toEqual([])
  expect(subjectPrefixes('Redir.: x')).toEqual(['forward'])
  expect(subjectPrefixes('إعادة توجيه: x')).toEqual(['forward'])
  expect(subjectPrefixes('İLT: x')).toEqual(['forward'])
})

describe('what stays', () => {
  test.for([
    'Hallo,\n\nam 4. Mai 2026 schrieb ich an support@desk.example Folgendes:\n\nDie Lampe ist kaputt.',
    'Hello,\non 4 May 2026 my colleague Bob <bob@x.example> wrote:\nnothing works.',
    'Hello,\n\nOn 4 May 2026 at 09:00 I wrote to support@desk.example:\n\nnothing works.',
    'Hi,\n\nOn 3 May 2026 your technician Bob wrote:\n\nsend it in.',
    'New booking.\n\nSubject: train\nFrom: Berlin\nTo: Munich\nDate: 4 May, second class\n\nPlease confirm.',
  ])('prose that sounds like an attribution: %j', (text) => expect(shownText(text)).toBe(text))

  test('a quote without any sign below an attribution of its own paragraph goes', () => {
    expect(shownText('Thanks.\n\nOn Mon, 4 May 2026 at 09:00, Desk <a@b.example> wrote:\n\nPlease restart.')).toBe(
      'Thanks.',
    )
    expect(shownText('Danke.\n\n>>> Desk <a@b.example> 04.05.2026 09:00 >>>\nBitte neu starten.')).toBe('Danke.')
  })

  test.for([
    ['a quote alone', '> hello\n> you'],
    ['an attribution alone', 'On Mon, May 4, 2026 at 9:00 AM Anna <a@b.example> wrote:\n> hello'],
    ['greater-than signs in a first mail', 'prices:\n> 5 Euro\n> 6 Euro'],
  ] as const)('%s shows all', ([, text]) => {
    expect(shownText(text, { isReply: false, isFirst: true })).toBe(text)
  })

  test('an own list with such signs in a reply', () => {
    const text = 'I need these:\n> a cable\n> a manual\nThank you'
    expect(shownText(text)).toBe(text)
    expect(shownText('Thank you.\n\n> a cable\n> a manual')).toBe('Thank you.')
  })

  test('text above and below, and short quotes between, but no long ones', () => {
    const long = Array.from({ length: 20 }, (_one, at) => `> line ${at}`).join('\n')
    const mail = (quote: string) => `above\n\nOn 4 May 2026 9:00, Anna <a@b.example> wrote:\n${quote}\n\nbelow`
    expect(shownText(mail('> short'))).toBe('above\n\n> short\n\nbelow')
    expect(shownText(mail(long))).toBe('above\n\nbelow')
  })

  test('a first mail is cut at certain quotes only', () => {
    const block = 'new\n\nFrom: A <a@b.example>\nSent: Monday, May 4, 2026 9:00\nTo: B\nSubject: x\n\nold'
    expect(shownText(block)).toBe('new')
    expect(shownText(block, { isFirst: true, isReply: false })).toContain('old')
    expect(
      shownText('new\n\nOn 4 May 2026 9:00, A <a@b.example> wrote:\n> old', { isFirst: true, isReply: false }),
    ).toBe('new')
  })

  test('what we sent is a quote in any layout', () => {
    const sent = shinglesOf(['Please restart the device and then wait for ten seconds.'])
    expect(shownText('Done.\n\nPlease restart the device and then wait for ten seconds.', { sent })).toBe('Done.')
    expect(shownText('Please restart the device and then wait for ten minutes, they said.', { sent })).toContain(
      'minutes',
    )
    expect(shownText('好的\n请重新启动设备然后等待十秒', { sent: shinglesOf(['请重新启动设备然后等待十秒']) })).toBe(
      '好的',
    )
  })
})

describe('HTML', () => {
  test('a reply below the quote but inside its container stays', () => {
    const html =
      '<div class="gmail_quote"><div class="gmail_attr">On 4 May 2026, A &lt;a@b.example&gt; wrote:</div><blockquote class="gmail_quote">old</blockquote><div>my answer</div></div>'
    expect(shownHtml(html)).toBe('my answer')
  })

  test('containers are known behind the prefixes of rewriters', () => {
    for (const name of ['gmail_quote', 'x_gmail_quote', 'yiv1234567890gmail_quote', 'm_-123456gmail_quote'])
      expect(shownHtml(`<p>new</p><div class="${name}"><p>old</p></div>`)).toBe('new')
  })

  test('an indented paragraph without any sign is no quote', () => {
    expect(
      shownHtml('<p>new</p><blockquote><p>my own emphasis</p></blockquote><p>more</p>', { isReply: false }),
    ).toContain('my own emphasis')
  })

  test('preformatted text is judged line by line', () => {
    const { visible } = stripHtml(
      parseHtml('<pre>new\n\nOn 4 May 2026 9:00, A &lt;a@b.example&gt; wrote:\n&gt; old\n</pre>').root,
      reply,
    )
    expect(JSON.stringify(visible)).toContain('new')
    expect(JSON.stringify(visible)).not.toContain('old')
  })

  test('header blocks in table cells', () => {
    const row = (label: string, value: string) => `<tr><td><b>${label}:</b></td><td>${value}</td></tr>`
    const table = `<table>${row('Von', 'A &lt;a@b.example&gt;')}${row('Datum', '4.5.2026 09:00')}${row('An', 'B')}${row('Betreff', 'x')}</table>`
    expect(shownHtml(`<p>neu</p>${table}<p>alt</p>`)).toBe('neu')
  })
})

const line = fc.constantFrom(
  'hello',
  '> quoted',
  '>> deep',
  '',
  'On Mon, May 4, 2026 at 9:00 AM A <a@b.example> wrote:',
  'From: A <a@b.example>',
  'Sent: 4 May 2026 9:00',
  'Subject: x',
  '-- ',
  '-----Original Message-----',
  'Sent from my iPhone',
  'Am 4.5.2026 schrieb A:',
  '_______________',
  '##~ answer above ~##',
)
const context = fc.record({
  isReply: fc.boolean(),
  isFirst: fc.boolean(),
  isForward: fc.boolean(),
  sent: fc.constant(new Set<string>()),
})

test('segments cover the text, and something is always shown', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          line,
          fc.string({ maxLength: 30 }).filter((text) => !text.includes('\n')),
        ),
        { maxLength: 40 },
      ),
      context,
      (lines, given) => {
        const text = lines.join('\n')
        const { segments, visibleText } = stripText(text, given)
        expect(segments.map((segment) => segment.text).join('\n')).toBe(text)
        if (text.trim() !== '') expect(visibleText).not.toBe('')
        for (const segment of segments) {
          if (segment.kind === 'written' || segment.kind === 'signature' || segment.kind === 'forwarded')
            expect(segment.isVisible).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('in HTML, what is written stays in the cut tree, and what is hidden leaves it', () => {
  const block = fc.constantFrom(
    '<p>written</p>',
    '<blockquote type="cite">secret</blockquote>',
    '<div class="gmail_quote">secret</div>',
    '<br>',
    '<div><span>written</span> more</div>',
    '<ul><li>written</li></ul>',
    '<table><tr><td>written</td></tr></table>',
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const { visible, visibleText } = stripHtml(parseHtml(blocks.join('')).root, reply)
      const shown = JSON.stringify(visible)
      const written = blocks.join('').split('written').length
      expect(shown.split('written').length).toBe(written)
      expect(visibleText.split('written').length).toBe(written)
    }),
  )
})

test('lengths are bounded: a million signs, one endless line, a hundred thousand lines', () => {
  for (const text of [
    '>'.repeat(1_000_000),
    `${'> '.repeat(500_000)}`,
    'word '.repeat(200_000),
    '>\n'.repeat(100_000),
    'On '.repeat(300_000),
    ' '.repeat(1_000_000),
  ]) {
    expect(stripText(text, reply).segments.length).toBeLessThan(20_000)
  }
})
