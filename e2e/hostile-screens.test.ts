import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemeVectors, wholeVectors } from '../server/test/mail/hostile-html.data'
import { missingBrowser } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`hostile screens skipped: ${missingBrowser}\n`)

const support = 'support@fernhollow.example'
const canary = 'https://canary.example'
const vectors = [...wholeVectors, ...schemeVectors, `"><img src=${canary}/v onerror=boom()>`, `{{ boom() }}`]

/** The API takes no control characters, and a template no braces. */
const takenByMacros = wholeVectors.filter((one) => !/(?![\n\t])[\p{Cc}{}]/u.test(one))

/** What the server would have to let through for this to arrive: the frame and the print page trust it with nothing. */
const rawMail = `<table><tr><td>Seen words</td></tr></table>
  <script>boom(); parent.boom(); top.boom()</script><script src="${canary}/s.js"></script>
  <img src="${canary}/i.png" onerror="parent.boom()"><img src="file:///etc/passwd"><img src="http://169.254.169.254/meta">
  <svg onload="parent.boom()"><image href="${canary}/svg.png"/></svg>
  <iframe src="${canary}/f"></iframe><iframe src="file:///etc/passwd"></iframe><object data="${canary}/o"></object>
  <embed src="${canary}/e"><video src="${canary}/v" poster="${canary}/p" autoplay></video><audio src="${canary}/a"></audio>
  <link rel="stylesheet" href="${canary}/l.css"><link rel="prefetch" href="${canary}/l2"><base href="${canary}/">
  <meta http-equiv="refresh" content="0;url=${canary}/r"><form action="${canary}/form"><input name="q" autofocus></form>
  <style>@import url(${canary}/import.css); @font-face { font-family: f; src: url(${canary}/font) }
    body { font-family: f; background: url(${canary}/body) } input[name^=q] { background: url(${canary}/input) }
    :root, main, nav, header { background: red !important; display: block; list-style: url(${canary}/root) }
    .cover { position: fixed; inset: -5000px; z-index: 2147483647; background: red }</style>
  <div class="cover" style="background: url(${canary}/cover)">cover</div><p style="background:url(${canary}/p)">x</p>
  <a href="file:///etc/passwd">file</a><a href="javascript:top.boom()">script</a>`

/** Keys whose text people wrote; what a program decides by stays as it is. */
const written = new Set(
  'name subject preview text visibleText label title detail email address said note notes fileName company'.split(' '),
)

describe.skipIf(missingBrowser !== null)('hostile words on every screen', () => {
  let house: SettingsDesk
  let page: Page
  let number: number
  const reached: string[] = []
  const dialogs: string[] = []

  beforeAll(async () => {
    house = await openSettingsDesk()
    const mail = [
      `From: "${vectors.at(-2)?.replaceAll('"', '\\"')}" <"<img/src=x>"@outside.example>`,
      `To: ${support}`,
      `Subject: ${vectors.at(-2)}`,
      'Message-ID: <hostile@outside.example>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b\r\nContent-Type: text/html\r\n\r\n<table><tr><td>Seen words</td></tr></table>',
      `--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="<img src=x onerror=boom()>.txt"`,
      '\r\nx\r\n--b--',
      '',
    ]
    const from = '&from=hostile@outside.example'
    const arrival = await house.api<{ ticketId: string }>(
      'POST',
      `/inbound/mail?wait=true&to=${support}${from}`,
      mail.join('\r\n'),
    )
    number = (await house.api<{ number: number }>('GET', `/tickets/${arrival.ticketId}`)).number
    const field = { key: 'bad', appliesTo: 'ticket', kind: 'text', names: { en: '<img src=x onerror=boom()>' } }
    await house.api('POST', '/custom-fields', field)
    const change = { customFields: { bad: '<svg onload=boom()>' }, addTags: ['<script>boom()</script>'] }
    await house.api('PATCH', `/tickets/${number}`, change)
    await house.api('POST', '/macros', {
      name: '<img src=x onerror=boom()> all',
      html: `<p>Macro words</p>${takenByMacros.join('<br>')}`,
    })
    await house.context.addInitScript(() => {
      Object.assign(window, { boomed: 0, boom: () => void Object(window).boomed++ })
    })
    await house.context.route(
      (url) => url.protocol.startsWith('http') && url.host !== new URL(house.at('/')).host,
      (route) => {
        reached.push(route.request().url())
        return route.abort()
      },
    )
    page = await house.newPage(house.context)
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
  })
  afterAll(() => house?.close())

  /** What would run, lead astray or show a foreign page, whether or not it has yet. */
  async function assertHarmless(at: string): Promise<void> {
    const found = await page.evaluate(() => {
      const problems = [...document.querySelectorAll('*')].flatMap((element) => [
        ...[...element.attributes].map((one) => one.name).filter((name) => name.startsWith('on')),
        ...(element instanceof HTMLAnchorElement && element.hasAttribute('href') ? [element.protocol] : []).filter(
          (one) => !['http:', 'https:', 'mailto:', 'tel:', 'blob:'].includes(one),
        ),
        ...(element instanceof HTMLScriptElement && !element.src.startsWith(location.origin) ? ['script'] : []),
        ...(element instanceof HTMLIFrameElement && element.sandbox.length === 0 ? ['frame'] : []),
        ...(element instanceof HTMLImageElement ? [new URL(element.src || 'data:', location.href)] : [])
          .filter(({ origin, protocol }) => origin !== location.origin && protocol !== 'data:' && protocol !== 'blob:')
          .map(String),
      ])
      return { problems, boomed: Object(window).boomed }
    })
    expect(found, at).toEqual({ problems: [], boomed: 0 })
    expect([...reached, ...dialogs], at).toEqual([])
  }

  /** Every answer of the API with other words: each text somebody wrote is the next vector. */
  let next = 0
  const vector = (): string => vectors[next++ % vectors.length] ?? ''
  function poisoned(value: unknown, key = ''): unknown {
    if (typeof value === 'string') {
      if (key === 'html' || key === 'visibleHtml') return rawMail
      return written.has(key) ? vector() : value
    }
    if (Array.isArray(value))
      return value.map((one) => (key === 'tags' && typeof one === 'string' ? vector() : poisoned(one, key)))
    if (typeof value !== 'object' || value === null) return value
    const isWords = key === 'names' || key === 'customFields'
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        isWords && typeof one === 'string' ? vector() : poisoned(one, name),
      ]),
    )
  }
  const answerWith = (change: (body: unknown) => unknown) => async (route: Route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const answer = await route.fetch()
    const isJson = answer.headers()['content-type']?.startsWith('application/json')
    return isJson
      ? route.fulfill({ response: answer, json: change(await answer.json()) })
      : route.fulfill({ response: answer })
  }
  async function withAnswers(change: (body: unknown) => unknown, run: () => Promise<void>): Promise<void> {
    await page.route('**/api/v1/**', answerWith(change))
    try {
      await run()
    } finally {
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    }
  }

  test('F02: a mail, a field, a tag and a macro that hold tags show them as words', async () => {
    await house.open(page, `/desk/views/open/${number}`)
    await page.locator('[contenteditable=true]').waitFor()
    await page.getByText('onerror=boom()').first().waitFor()
    await page.getByText('<script>boom()</script>').first().waitFor()
    await assertHarmless('the ticket')
    await page.keyboard.press('m')
    await page.keyboard.type('/')
    await page.getByRole('combobox', { name: 'Macros and snippets' }).waitFor()
    await page.keyboard.type('all')
    await page.getByRole('region', { name: 'Preview' }).getByText('Macro words').waitFor()
    await assertHarmless('the preview of a macro')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Note' }).getByText('Macro words').waitFor()
    await assertHarmless('the composer')
  })

  test('F02: whatever the server says, no screen takes a word for code', async () => {
    const { items } = await house.api<{ items: { id: string }[] }>('GET', '/people?limit=1')
    const paths = [
      ...['views/open', `views/open/${number}`, `print/${number}`, 'search?q=a', 'people', `people/${items[0]?.id}`],
      ...['organizations', 'drafts', 'undelivered', 'outbox', 'incoming-mail', 'quarantine', 'notifications'],
      ...['settings/macros', 'settings/tags', 'settings/mailboxes', 'settings/agents', 'settings/fields'],
    ]
    await withAnswers(poisoned, async () => {
      let shown = 0
      for (const path of paths) {
        await house.open(page, `/desk/${path}`)
        await assertHarmless(path)
        if ((await page.evaluate(() => document.body.textContent)).includes('boom()')) shown++
      }
      expect(shown).toBeGreaterThan(paths.length / 2)
    })
  })

  test('F02: an address of the workspace is words as well', async () => {
    for (const bad of ['"><img src=x onerror=boom()>', 'javascript:boom()'])
      for (const path of [
        `views/${encodeURIComponent(bad)}`,
        `tickets/${encodeURIComponent(bad)}`,
        `search?q=${encodeURIComponent(bad)}`,
        `views/open?q=${encodeURIComponent(bad)}#${bad}`,
      ]) {
        await page.goto(house.at(`/desk/${path}`))
        await page.waitForLoadState('networkidle')
        await assertHarmless(path)
      }
  })

  const showRaw = (body: unknown): unknown => {
    const items: Record<string, unknown>[] = Object(body).items
    if (!Array.isArray(items)) return body
    return {
      ...Object(body),
      items: items.map((one) => ('html' in one ? { ...one, html: rawMail, visibleHtml: rawMail } : one)),
    }
  }

  test('F03: mail HTML stands in a frame that runs nothing and fetches nothing, were it never cleaned', async () => {
    await withAnswers(showRaw, async () => {
      await house.open(page, `/desk/views/open/${number}`)
      const frame = page.locator('main iframe').first()
      await frame.waitFor()
      await frame.contentFrame().getByText('Seen words').waitFor()
      const sandbox = ((await frame.getAttribute('sandbox')) ?? 'allow-everything').split(' ')
      expect(sandbox.filter((one) => !one.startsWith('allow-popups'))).toEqual([])
      const source = (await frame.getAttribute('srcdoc')) ?? ''
      const policy = source.indexOf(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`)
      expect(policy).toBeGreaterThan(0)
      expect(policy).toBeLessThan(source.indexOf('Seen words'))
      expect(await frame.getAttribute('src')).toBeNull()
      await page.waitForLoadState('networkidle')
      await assertHarmless('the frame')
    })
  })

  test('F04: style of a mail reaches no canary and covers nothing of the workspace', async () => {
    await withAnswers(showRaw, async () => {
      await house.open(page, `/desk/views/open/${number}`)
      const frame = page.locator('main iframe').first()
      await frame.contentFrame().getByText('Seen words').waitFor()
      await frame.scrollIntoViewIfNeeded()
      await page.waitForLoadState('networkidle')
      const covered = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect())
        const isIn = (x: number, y: number) =>
          boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
        const points: string[] = []
        for (let x = 2; x < innerWidth; x += 20)
          for (let y = 2; y < innerHeight; y += 20)
            if (!isIn(x, y) && document.elementFromPoint(x, y) instanceof HTMLIFrameElement) points.push(`${x},${y}`)
        const grounds = ['html', 'body', 'main', 'nav', 'header'].flatMap((name) =>
          [...document.querySelectorAll(name)].map((one) => getComputedStyle(one).backgroundColor),
        )
        const size = boxes.map((box) => box.width <= innerWidth && box.height <= 900)
        return { points, isRed: grounds.includes('rgb(255, 0, 0)'), size: size.every(Boolean), frames: boxes.length }
      })
      expect(covered).toMatchObject({ points: [], isRed: false, size: true })
      expect(covered.frames).toBeGreaterThan(0)
      await assertHarmless('the workspace around the frame')
    })
  })

  test('F09: on paper, sources of files, networks and the machine itself show and reach nothing', async () => {
    await withAnswers(showRaw, async () => {
      await house.open(page, `/desk/print/${number}?hasNotes=true`)
      await page.getByText('Seen words').first().waitFor()
      const left = await page.evaluate(() =>
        [...document.querySelectorAll('article *')].flatMap((element) => [
          ...(/^(IFRAME|OBJECT|EMBED|VIDEO|AUDIO|LINK|STYLE|SCRIPT|SVG|BASE|META|FORM|INPUT)$/i.test(element.tagName)
            ? [element.tagName]
            : []),
          ...['src', 'href', 'srcset', 'data', 'poster', 'style']
            .map((name) => element.getAttribute(name) ?? '')
            .filter((value) => /file:|canary|169\.254|javascript:|url\(/i.test(value)),
        ]),
      )
      expect(left).toEqual([])
      await page.pdf()
      expect(await page.evaluate(() => document.body.textContent)).not.toContain('root:')
      await assertHarmless('the print page')
    })
  })
})
