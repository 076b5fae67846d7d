import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`promise skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'
/** The job looks once a minute. */
const byTheJob = { timeout: 150_000 }

type Shown = { number: number; promisedUntil: string | null; promiseBrokenAt: string | null }

describe.skipIf(missingBrowser !== null)('next update by', () => {
  let house: SettingsDesk
  let page: Page
  let number = 0

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
    await house.api('PATCH', '/settings', { undoSeconds: 0 })
    const from = 'ann@customer.example'
    const head = [`From: Ann Lee <${from}>`, `To: ${support}`, `Message-ID: <promise-${Math.random()}@outside.example>`]
    const raw = [...head, 'Subject: A bent wheel', '', 'Can it be straightened?', ''].join('\r\n')
    const path = `/inbound/mail?wait=true&to=${support}&from=${from}`
    number = (await house.api<{ ticketNumber: number }>('POST', path, raw)).ticketNumber
  })
  afterAll(() => house?.close())

  const ticket = () => house.api<Shown>('GET', `/tickets/${number}`)
  const properties = (): Locator => page.getByRole('button', { name: /^Next update by/ })
  const row = (): Locator => page.getByRole('option').filter({ hasText: 'A bent wheel' })
  async function reply(words: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Reply to the customer' }).click()
    await page.keyboard.type(words)
    await page.getByRole('button', { name: /^Send/ }).first().click()
    await page.getByRole('article').filter({ hasText: words }).waitFor()
  }
  async function chooseInComposer(typed: string): Promise<void> {
    await page.getByRole('button', { name: 'Promise the next update' }).last().click()
    await page.getByRole('combobox', { name: 'Next update by' }).fill(typed)
  }

  test('typed as one says it, it is shown as a date before Enter, and can be left out', async () => {
    await house.open(page, `/desk/tickets/${number}`)
    await chooseInComposer('2h')
    await page.getByRole('option', { name: 'in 2 hours' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Leave the promise out' }).click()
    await page.getByRole('button', { name: 'Leave the promise out' }).waitFor({ state: 'detached' })
    await chooseInComposer('2h')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Leave the promise out' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await ticket()).toMatchObject({ promisedUntil: null })
  })

  test('it is given with the reply, and stands in the properties, the history and the list', async () => {
    await reply('We look at it today.')
    await expect.poll(async () => (await ticket()).promisedUntil).not.toBeNull()
    await page
      .getByText(/promised the next update by/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Next update by .*\d/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Leave the promise out' }).count()).toBe(0)
    await house.open(page, '/desk/views/open?q=is%3Apromised')
    await row()
      .getByText(/promised$/)
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('the next reply keeps it', async () => {
    await house.open(page, `/desk/tickets/${number}`)
    await reply('It can be straightened.')
    await expect.poll(async () => (await ticket()).promisedUntil).toBeNull()
    await page.getByText(/kept the promise of/).waitFor()
  })

  test('by the command it is made on the ticket itself, and undone by Z', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+b')
    await page.getByRole('combobox', { name: 'Next update by' }).fill('3h')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await ticket()).promisedUntil).not.toBeNull()
    await page.keyboard.press('z')
    await expect.poll(async () => (await ticket()).promisedUntil).toBeNull()
  })

  test('its time goes by: it is broken, once, in list and properties', async () => {
    const promisedUntil = new Date(Date.now() + 1500).toISOString()
    await house.api('PATCH', `/tickets/${number}`, { promisedUntil })
    await expect.poll(async () => (await ticket()).promiseBrokenAt, byTheJob).toBe(promisedUntil)
    await house.open(page, `/desk/tickets/${number}`)
    await properties().getByText('broken').waitFor()
    await page.getByText(/let the promise of .* go by/).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const { items } = await house.api<{ items: { type: string }[] }>('GET', `/tickets/${number}/events`)
    expect(items.filter(({ type }) => type === 'promise.broken')).toHaveLength(1)
    expect(house.errors).toEqual([])
  }, 240_000)
})
