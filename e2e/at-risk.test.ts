import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`at risk skipped: ${missingBrowser}\n`)

type Listed = { items: { id: string; number: number }[] }
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

describe.skipIf(missingBrowser !== null)('what may fall through, and what matters most', () => {
  let house: SettingsDesk
  let page: Page
  let meId = ''

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
    meId = (await house.api<{ id: string }>('GET', '/session')).id
    // The sample shop lives its own life: only what this journey opens is still to be dealt with.
    await settle('status:open OR status:waiting')
  })
  afterAll(() => house?.close())

  async function settle(query: string): Promise<void> {
    const path = `/tickets?limit=200&query=${encodeURIComponent(query)}`
    for (const { number } of (await house.api<Listed>('GET', path)).items)
      await house.api('PATCH', `/tickets/${number}`, { status: 'done' })
  }
  async function asked(subject: string, waitedHours: number, more: object = {}): Promise<number> {
    const { number } = await house.api<{ number: number }>('POST', '/tickets', {
      subject,
      customer: { email: 'ann@customer.example', name: 'Ann Lee' },
      message: { text: 'Hello.', receivedAt: hoursAgo(waitedHours) },
      ...more,
    })
    return number
  }
  const row = (subject: string): Locator => page.getByRole('option').filter({ hasText: subject })
  const said = (words: string): Locator => page.locator('[data-sonner-toast]').getByText(words)
  const isOpen = (subject: string): Promise<void> => page.getByRole('heading', { name: subject }).first().waitFor()

  test('that nothing is at risk is said, and the navigation shows the place without a number', async () => {
    await house.open(page, '/desk/views/at-risk')
    await page.getByRole('heading', { name: 'Nothing is at risk' }).waitFor()
    await page.getByRole('link', { name: 'At risk', exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a key says that nothing waits', async () => {
    await page.keyboard.press('q')
    await said('Nothing waits for you').waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('each ticket at risk says why, and the navigation counts them', async () => {
    await asked('Forgotten by all', 9)
    await asked('Taken and left', 100, { assigneeId: meId })
    const late = await asked('Promised for yesterday', 1, { assigneeId: meId })
    await house.api('PATCH', `/tickets/${late}`, { dueAt: hoursAgo(25) })
    await asked('Just asked', 1)
    await house.open(page, '/desk/views/at-risk')
    await row('Forgotten by all').getByText('No owner').waitFor()
    await row('Taken and left').getByText('Waits 4 days').waitFor()
    await row('Promised for yesterday').getByText('25 h over').first().waitFor()
    expect(await row('Just asked').count()).toBe(0)
    await page.getByRole('link', { name: /At risk\s*3/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('one key opens what matters most beside the list, and says why', async () => {
    await page.keyboard.press('q')
    await isOpen('Promised for yesterday')
    await said('Due since').waitFor()
    await page.waitForURL('**/desk/views/at-risk/*')
    await row('Forgotten by all').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('q')
    await isOpen('Taken and left')
    await said('Longest wait: 4 days').waitFor()
  })

  test('from elsewhere it is found in the palette, and opens the ticket alone', async () => {
    await settle('assignee:me')
    await house.open(page, '/desk/people')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('what matters most')
    await page.getByRole('option', { name: /what matters most/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await isOpen('Forgotten by all')
    await page.waitForURL('**/desk/tickets/*')
  })

  test('once all is dealt with, the place is empty again', async () => {
    await settle('is:atrisk')
    await house.open(page, '/desk/views/at-risk')
    await page.getByRole('heading', { name: 'Nothing is at risk' }).waitFor()
    expect(house.errors).toEqual([])
  })
})
