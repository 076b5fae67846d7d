import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { aDraft, aMail, continued, someFacts } from '../../../../test/mail/drafts'
import { hostileHtml, storedHtml } from '../../../../test/mail/stored-html'
import { cleanHtml } from '../../../platform/html'
import { parseHtml, writeHtml } from '../../../platform/mail'
import { collectAttachments } from './collect-attachments'
import { detectLanguage, loadLanguages } from './detect-language'
import { dropHidden } from './hidden-html'
import { stripQuotes } from './strip-quotes'

test('types come from the bytes, and a container keeps its more telling label', () => {
  const part = (type: string, bytes: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n${Buffer.from(bytes, 'hex').toString('base64')}\r\n`
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const body = [
    part('text/html', '89504e470d0a1a0a'),
    part('image/png', '4d5a9000'),
    part(word, '504b0304'),
    part('image/png', '504b0304'),
    part('text/csv', '312c32'),
  ].join('')
  const mail = aDraft(aMail({ 'Content-Type': 'multipart/mixed; boundary=b' }, `${body}--b--\r\n`))
  const types = continued(collectAttachments.run(mail, someFacts())).files.map((file) => file.contentType)
  expect(types).toEqual(['image/png', 'application/x-msdownload', word, 'application/zip', 'text/csv'])
})

describe('HTML as it is stored', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<div style="color:red;position:fixed">',
    '</div>',
    '<script>',
    '</script>',
    '<a href="javascript:x()">',
    '<a href="https://a.example/?a=1&b=2">',
    '</a>',
    '<img src="http://x.example/a.png" onerror=x>',
    '<svg>',
    '<math>',
    '<mtext>',
    '<table>',
    '<td>',
    '<!--',
    '-->',
    '<style>',
    '</style>',
    '<![CDATA[',
    ']]>',
    '&lt;script&gt;',
    '<noscript>',
    '<textarea>',
    '<title>',
    'text',
    '"',
    "'",
    '`',
    '<b',
    '<input value="',
    '\u0000',
    '&#x3c;',
    '<template>',
    '<font color=red>',
    '<p title="</p><script>x</script>">',
  )

  test('cleaning twice is cleaning once, and nothing that runs is left', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const { html } = storedHtml(parts.join(''))
        if (html === null) return
        expect(cleanHtml(html).html).toBe(html)
        expect(html).not.toMatch(
          /<(?:script|svg|math|style|iframe|textarea|title|template|noscript|input|form)\b|\son\w+\s*=\s*["']?x|href="javascript|position/i,
        )
      }),
      { numRuns: 400 },
    )
  })

  test('known vectors leave nothing but plain tags, closed quotes and the words before them', () => {
    const plainTag = /<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*(?: \/)?>/g
    for (const vector of hostileHtml()) {
      const { html, visibleHtml } = storedHtml(vector)
      expect(html?.replace(plainTag, ''), vector).toMatch(/^[^<>]*before[^<>]*$/)
      expect(cleanHtml(html ?? '').html, vector).toBe(html)
      expect(cleanHtml(visibleHtml ?? '').html, vector).toBe(visibleHtml)
    }
  })

  test('hidden text leaves, what only looks similar stays', () => {
    const { root } = parseHtml(
      '<p style="display: none">a</p><p style="visibility:hidden">b</p><p style="font-size:0">c</p><p hidden>d</p><img width=1 height=1 src=x><p style="font-size:0.9em">e</p><p style="display:block">f</p>',
    )
    dropHidden(root)
    expect(writeHtml(root).replace(/<[^>]+>/g, '')).toBe('ef')
  })

  test('a layout that sets its font to nothing keeps the cells that set a size of their own', () => {
    const { root } = parseHtml('<td style="font-size:0">x<div style="font-size:14px">read <b>me</b></div><p>y</p></td>')
    dropHidden(root)
    expect(writeHtml(root).replace(/<[^>]+>/g, '')).toBe('read me')
  })

  test('what hides from one mail program only is shown', () => {
    const { root } = parseHtml('<div style="mso-hide:all">for everybody else</div>')
    dropHidden(root)
    expect(writeHtml(root)).toContain('for everybody else')
  })

  test('a link that says one host and leads to another names the true one', () => {
    expect(storedHtml('<a href="https://evil.example/x">https://bank.example/login</a>').html).toContain(
      '[evil.example]',
    )
    expect(storedHtml('<a href="https://www.bank.example/x">bank.example</a>').html).not.toContain('[')
    expect(storedHtml('<a href="https://click.example/x">our offer</a>').html).not.toContain('[')
    expect(storedHtml('<a href="https://xn--mller-kva.example/">x</a>').html).toContain(
      'title="müller.example (xn--mller-kva.example)"',
    )
  })

  test('embedded images become files once, however often they are shown', () => {
    const image = '<img src="data:image/png;base64,iVBORw0KGgo=">'
    const mail = storedHtml(`<p>${image}${image}</p>`)
    expect(mail.files).toHaveLength(1)
    expect(mail.html?.match(/cid:/g)).toHaveLength(2)
    expect(mail.inlineCids).toEqual([mail.files[0]?.contentId])
    expect(storedHtml('<img src="data:image/svg+xml;base64,PHN2Zz4=">').html).not.toContain('data:')
  })

  test('deep and broad documents end as text or HTML, never as an error', () => {
    for (const html of [
      `${'<div>'.repeat(20_000)}x`,
      '<p>x'.repeat(70_000),
      `${'<b>'.repeat(5_000)}x${'</i>'.repeat(5_000)}`,
      '<table>'.repeat(3_000),
    ]) {
      const mail = storedHtml(html)
      expect(mail.html !== null || mail.notices.includes('htmlTooLarge')).toBe(true)
    }
    expect(storedHtml(`${'<div>'.repeat(500)}deep`).html).toContain('deep')
  })
})

describe('language', () => {
  beforeAll(loadLanguages)
  const languageOf = (text: string, locale: string | null = null) => {
    const facts = someFacts({ sender: { personId: 'p', isAgent: false, role: null, isActive: true, locale } })
    const mail = continued(stripQuotes.run(aDraft(aMail({ 'Content-Type': 'text/plain; charset=utf-8' }, text)), facts))
    return continued(detectLanguage.run(mail, facts)).language
  }

  test.for([
    ['Guten Tag, ich warte seit zwei Wochen auf meine Bestellung.', 'de'],
    ['Hello, I have been waiting for my order for two weeks now.', 'en'],
    ['Bonjour, j’attends ma commande depuis deux semaines.', 'fr'],
    ['Hola, llevo dos semanas esperando mi pedido.', 'es'],
    ['注文した商品が届きません', 'ja'],
    ['订单没有收到', 'zh'],
    ['주문한 상품', 'ko'],
  ] as const)('%s is %s', ([text, wanted]) => expect(languageOf(text)).toBe(wanted))

  test('too little text leaves it to the person, then to the mailbox', () => {
    expect(languageOf('OK!', 'fr')).toBe('fr')
    expect(languageOf('OK!')).toBe('en')
  })

  test('a quote in another language does not decide', () => {
    const quote = Array.from(
      { length: 10 },
      () => '> Your order has been shipped and will arrive within the next few days.',
    ).join('\n')
    expect(
      languageOf(
        `Guten Tag, wo bleibt denn nun meine Bestellung?\n\nOn 4 May 2026 9:00, A <a@b.example> wrote:\n${quote}`,
      ),
    ).toBe('de')
  })
})
