import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foyer } from '../scripts/desk-process'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`search skipped: ${missingBrowser}\n`)

describe.skipIf(missingBrowser !== null)('search', () => {
  let house: SettingsDesk
  let page: Page
  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(async () => {
    expect(house?.errors ?? []).toEqual([])
    await house?.close()
  })

  const box = (on = page) => on.getByRole('combobox', { name: 'Search tickets' })
  const option = (name: string | RegExp, on = page) =>
    on.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { name })
  const search = async (text: string) => {
    await page.keyboard.press('/')
    await box().fill('')
    await page.keyboard.type(text)
  }
  const json = (path: string) => house.api<{ items: Record<string, unknown>[]; count: number }>('GET', path)

  test('journey 19: fields and values are offered with counts, and chosen by keyboard alone', async () => {
    await house.open(page, '/desk/views/open')
    await page.keyboard.press('/')
    await option(/^Status/).waitFor()
    await page.keyboard.type('status:open waiting:>4h ta')
    await option(/^Tag/).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await box().getAttribute('aria-activedescendant')).toBe(await option(/^Tag/).getAttribute('id'))
    await page.keyboard.press('Enter')
    await expect.poll(() => box().inputValue()).toBe('status:open waiting:>4h tag:')

    const tags = (await json('/tags')).items.map((tag) => String(tag.name))
    const counts = new Map<string, number>()
    for (const tag of tags) {
      const query = encodeURIComponent(`status:open waiting:>4h tag:"${tag}"`)
      counts.set(tag, (await json(`/tickets/count?query=${query}`)).count)
    }
    const [name, count] = [...counts].find(([, tickets]) => tickets > 0) ?? []
    if (name === undefined || count === undefined) throw new Error('The sample desk has no tag on a waiting ticket.')
    await page.keyboard.type(name.slice(0, 3))
    await option(new RegExp(`^${name}\\s*${count}$`)).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/open?q=*')
    await expect.poll(() => page.getByRole('main').getByRole('option').count()).toBe(count)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('the terms stand there as chips: one is taken out, another gone back to', async () => {
    const chips = page.getByRole('list', { name: 'What is looked for' })
    await chips.getByRole('button', { name: /^Remove Tag/ }).click()
    await expect.poll(() => box().inputValue()).toBe('status:open waiting:>4h')
    await chips.getByRole('button', { name: /^Edit Waiting/ }).click()
    await page.keyboard.type('waiting:>1h')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('status:open waiting:>1h')
  })

  test('journey 19: a search is saved as a view from the box, and its address opens elsewhere', async () => {
    await box().click()
    await option('Save as a view').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Waiting an hour')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/*-waiting-an-hour')
    const token = foyer(house.dataDir, [
      ...['token', 'create', '--agent', 'haruka.ono@fernhollow.example', '--name', 'x', '--scopes', 'read,write'],
    ])
    const other = await house.browser.newContext({
      viewport: desktop,
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    })
    const elsewhere = await house.newPage(other)
    await house.open(elsewhere, '/desk/views/open?q=status%3Aopen+waiting%3A%3E1h')
    await elsewhere.getByRole('main').getByRole('option').first().waitFor()
    expect(await box(elsewhere).inputValue()).toBe('status:open waiting:>1h')
    // What was looked for stays with whoever looked for it; the views of others are their own.
    await box(elsewhere).fill('')
    await option(/^Status/, elsewhere).waitFor()
    expect(await option('Waiting an hour', elsewhere).count()).toBe(0)
    await other.close()

    await search('')
    await option(/^status:open waiting:>4h/)
      .first()
      .waitFor()
    await option(/^Waiting an hour/).waitFor()
  })

  test('journey 19: a wrong field is explained, and may be taken as a text', async () => {
    await search('prio:high lamp')
    await page.keyboard.press('Enter')
    await page.getByText('“prio:” is no field. Did you mean “priority:”?').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Search as text' }).click()
    await expect.poll(() => box().inputValue()).toBe('"prio:high" lamp')
    await search('prio:high')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Take priority:' }).click()
    await expect.poll(() => box().inputValue()).toBe('priority:high')
  })

  test('hits show the words where they stand, in a file too, and markup stays text', async () => {
    const [ticket] = (await json('/tickets?query=status:open&limit=1')).items
    // As the composer does it, from the page itself. The words are read after everything that somebody waits for.
    const noted = await page.evaluate(async (number) => {
      const post = async (path: string, type: string, body: string): Promise<Record<string, unknown>> => {
        const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': type }, body })
        return answer.json()
      }
      const text = 'The xylophone &amp; <img src=x onerror=alert(1)> arrived in two parts.'
      const { id } = await post('/uploads?name=protocol_88.txt', 'text/plain', text)
      const note = { visibility: 'internal', text: 'protocol', attachmentIds: [id] }
      return post(`/tickets/${number}/messages`, 'application/json', JSON.stringify(note))
    }, String(ticket?.number))
    expect(noted).toMatchObject({ visibility: 'internal', attachments: [{ name: 'protocol_88.txt' }] })
    await expect
      .poll(async () => (await json('/tickets?query=file:xylophone')).items.length, { timeout: 90_000 })
      .toBe(1)
    await search('file:xylophone')
    await page.keyboard.press('Enter')
    const row = page.getByRole('main').getByRole('option').first()
    await row.getByText('In protocol_88.txt').waitFor()
    expect(await row.locator('mark').textContent()).toBe('xylophone')
    expect(await row.textContent()).toContain('&amp;')
    expect(await row.locator('img').count()).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a bare number opens its ticket', async () => {
    const [ticket] = (await json('/tickets?query=status:done&limit=1')).items
    await search(`#${String(ticket?.number)}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/desk/views/*/${String(ticket?.number)}*`)
  })

  test('names of the agent’s language become keys; English keys work there too', async () => {
    const german = await house.browser.newContext({
      viewport: desktop,
      locale: 'de-DE',
      storageState: await house.context.storageState(),
    })
    const on = await house.newPage(german)
    await house.open(on, '/desk/views/open')
    await on.keyboard.press('/')
    const field = on.getByRole('combobox')
    await field.pressSequentially('Prio')
    await on.getByRole('option', { name: /^Priorität/ }).waitFor()
    await field.fill('Priorität:')
    await on.getByRole('option', { name: /^Hoch/ }).waitFor()
    await field.fill('Priorität:Hoch,Dringend status:open')
    await on.keyboard.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('priority:high,urgent status:open')
    await german.close()
  })

  test('on a phone the list of suggestions fits, and is axe clean in the dark', async () => {
    const small = await house.browser.newContext({
      viewport: phone,
      colorScheme: 'dark',
      storageState: await house.context.storageState(),
    })
    const on = await house.newPage(small)
    await house.open(on, '/desk/views/open')
    await box(on).click()
    await on.keyboard.type('status:')
    await option(/^Open/, on).waitFor()
    expect(await on.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
    expect(await seriousFindings(on)).toEqual([])
    await small.close()
  })
})
