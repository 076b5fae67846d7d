import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { cutTexts, textsOf, unmarkedTexts, wordsIn } from './screen-texts'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`pages of the settings skipped: ${missingBrowser}\n`)

/** Read as text: the list itself leads to every page of the workspace. */
const list = readFileSync(new URL('../web/src/features/settings/settings-pages.ts', import.meta.url), 'utf8')
const slugs = [...list.matchAll(/slug: '([\w-]+)'/g)].flatMap(([, slug]) => slug ?? [])

type Items = { items: { id: string; number: number }[] }
type Catalogue = Record<string, string>
const catalogue = (locale: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`../web/messages/${locale}.json`, import.meta.url), 'utf8'))

/** English texts for which the language has a word of its own. */
function foreignIn(locale: string): Set<string> {
  const own = catalogue(locale)
  const isOwn = new Set(Object.values(own))
  return new Set(
    Object.entries(catalogue('en')).flatMap(([key, text]) => (own[key] === text || isOwn.has(text) ? [] : [text])),
  )
}
/** What puts facts together to one text. */
const joints = /, | <|>$| › | · |: /
/** Names that are the same in every language: of keys, programs and what stands in the records of a domain. */
const names = /^(?:Esc|Ctrl|Alt|Shift|Tab|Chrome · Linux|MX|SPF|DKIM|DMARC|\{\{ [\w.]+ \}\}|printf '.*)$/
/** Names of languages come from the browser, which knows no pseudo-language and says them in English. */
const languages = new Intl.DisplayNames('en', { type: 'language' })
const languageNames = new Set(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'ru'].map((id) => languages.of(id)))

describe.skipIf(missingBrowser !== null)('every page of the settings in a real browser', () => {
  let house: SettingsDesk

  beforeAll(async () => {
    house = await openSettingsDesk()
  })
  afterAll(() => house?.close())

  test.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)(
    'every page is accessible in %s, and none scrolls sideways on a phone',
    async (colorScheme, viewport) => {
      const other = await house.browser.newContext({
        viewport,
        colorScheme,
        storageState: await house.context.storageState(),
      })
      const sheet = await house.newPage(other)
      const firstOf = async (path: string) => {
        const { items } = (await (await other.request.get(house.at(`/api/v1/${path}`))).json()) as Items
        return `${path}?id=${items[0]?.id}`
      }
      const single = [await firstOf('mailboxes'), await firstOf('agents'), await firstOf('brands')]
      expect(slugs.length).toBeGreaterThan(10)
      for (const path of [...slugs, ...single]) {
        await house.open(sheet, `/desk/settings/${path}`)
        expect([path, await seriousFindings(sheet)]).toEqual([path, []])
        await sheet.setViewportSize(phone)
        expect([path, await sheet.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390])
        await sheet.setViewportSize(viewport)
      }
      await other.close()
    },
    400_000,
  )

  test.concurrent.each(['en-XA', 'en-XB', 'de', 'ru'])(
    'journey 25: in %s no English is left on any screen, nothing is cut, and nothing scrolls sideways',
    async (locale) => {
      const narrow = { width: 1280, height: 900 }
      const storageState = await house.context.storageState()
      const context = await house.browser.newContext({ viewport: narrow, storageState })
      await context.addInitScript((chosen) => {
        if (origin.startsWith('http')) localStorage.setItem('foyer.locale', chosen)
      }, locale)
      const sheet = await house.newPage(context)
      const known = new Set<string>()
      let underWay = 0
      sheet.on('request', () => void underWay++)
      sheet.on('requestfinished', () => void underWay--)
      sheet.on('requestfailed', () => void underWay--)
      sheet.on('response', async (answer) => {
        if (!answer.headers()['content-type']?.startsWith('application/json')) return
        for (const words of wordsIn(await answer.json().catch(() => null))) known.add(words)
      })
      const first = async (path: string) => (await house.api<Items>('GET', path)).items[0]
      const number = (await first('/tickets?query=status:open&limit=1'))?.number
      const [person, organization] = [await first('/people?limit=1'), await first('/organizations?limit=1')]
      const delivery = await first('/deliveries?limit=1')
      const screens = [
        ...[
          'views/open',
          'views/mentioned',
          'views/snoozed',
          'views/at-risk',
          `views/all/${number}`,
          'search?q=prio:high',
        ],
        ...[
          `tickets/${number}`,
          `print/${number}?notes=on`,
          'new',
          'drafts',
          'people',
          'people/import',
          'organizations',
        ],
        ...[`people/${person?.id}`, `people/${person?.id}?tab=details`, `organizations/${organization?.id}`, 'outbox'],
        ...[
          `outbox?id=${delivery?.id}`,
          'undelivered',
          'incoming-mail',
          'quarantine',
          'notifications',
          'more',
          'welcome',
        ],
        ...[
          '',
          ...slugs,
          ...(await Promise.all(
            ['mailboxes', 'agents', 'brands'].map(async (path) => `${path}?id=${(await first(`/${path}`))?.id}`),
          )),
        ].map((slug) => `settings/${slug}`),
      ]
      /** What was asked for is here and drawn. */
      const isStill = async (): Promise<void> => {
        for (let still = 0; still < 2; ) {
          await sheet.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
          )
          still = underWay > 0 ? 0 : still + 1
        }
      }
      const english = locale.startsWith('en') ? new Set<string>() : foreignIn(locale)
      const isKnown = (text: string): boolean =>
        names.test(text) ||
        languageNames.has(text) ||
        [...known].some((words) => words.includes(text)) ||
        (joints.test(text) && text.split(joints).every(isKnown))
      const found: string[] = []
      const raw: [at: string, text: string][] = []
      const look = async (at: string): Promise<void> => {
        await isStill()
        const { width } = sheet.viewportSize() ?? narrow
        if (locale === 'en-XA') for (const text of await unmarkedTexts(sheet, isKnown)) raw.push([at, text])
        const left = english.size > 0 ? (await textsOf(sheet)).filter((text) => english.has(text)) : []
        const scrolled = await sheet.evaluate(() => document.documentElement.scrollWidth)
        found.push(...left.map((text) => `${at}: ${text}`))
        found.push(...(await cutTexts(sheet)).map((text) => `${at} at ${width}: ${text}`))
        if (scrolled > width) found.push(`${at} at ${width}: is ${scrolled} wide`)
      }
      await house.open(sheet, '/desk/views/open')
      for (const [index, screen] of screens.entries()) {
        await sheet.evaluate((to) => history.pushState({}, '', to), `/desk/${screen}`)
        await sheet.getByRole('main').first().waitFor()
        // Each at both widths, changed once a screen.
        for (const size of index % 2 === 0 ? [narrow, phone] : [phone, narrow]) {
          await sheet.setViewportSize(size)
          await look(screen)
        }
      }
      for (const key of ['Control+k', '?']) {
        await sheet.keyboard.press(key)
        await sheet.getByRole('dialog').waitFor()
        await look(key)
        await sheet.keyboard.press('Escape')
        await sheet.getByRole('dialog').waitFor({ state: 'detached' })
      }
      // By now every answer is read.
      expect([...found, ...raw.filter(([, text]) => !isKnown(text))]).toEqual([])
      await context.close()
    },
    400_000,
  )
})
