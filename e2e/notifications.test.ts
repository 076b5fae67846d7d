import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, patient, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`notifications skipped: ${missingBrowser}\n`)

const support = 'support@fernhollow.example'
type Answer = Record<string, unknown> & { id: string; unread: number; items: { id: string; email: string }[] }

describe.skipIf(missingBrowser !== null)('what an agent is told, in a real browser', () => {
  let house: SettingsDesk
  let page: Page
  const api = (method: string, path: string, body?: unknown): Promise<Answer> =>
    page.evaluate(
      async ([verb, address, content]) => {
        const isMail = typeof content === 'string'
        const answer = await fetch(`/api/v1${address}`, {
          method: String(verb),
          headers: { 'content-type': isMail ? 'message/rfc822' : 'application/json' },
          ...(content !== undefined && { body: isMail ? content : JSON.stringify(content) }),
        })
        return answer.json()
      },
      [method, path, body] as const,
    )
  let made = 0
  const write = (head: string[]): Promise<Answer> =>
    api(
      'POST',
      `/inbound/mail?wait=true&to=${support}&from=lea@outside.example`,
      ['From: Lea Brume <lea@outside.example>', `To: ${support}`, ...head, '', 'Two boxes are missing.', ''].join(
        '\r\n',
      ),
    )

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(() => house?.close())

  test('an answer is counted without a reload, told in words, and read by opening its ticket', async () => {
    const id = `<told-${++made}@outside.example>`
    const mail = await write(['Subject: Boxes', `Message-ID: ${id}`])
    const { items } = await api('GET', '/agents')
    const me = items.find((one) => one.email === 'noor@fernhollow.example')?.id
    await api('PATCH', `/tickets/${mail.ticketId}`, { assigneeId: me })
    await house.open(page, '/desk/drafts')
    await write(['Subject: Re: Boxes', 'Message-ID: <told-answer@outside.example>', `In-Reply-To: ${id}`])
    const bell = page.getByRole('link', { name: /^Notifications/ })
    await expect.poll(() => bell.textContent(), { timeout: patient }).toContain('1')
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    const row = page.getByRole('link', { name: /Lea Brume has written/ })
    await row.waitFor()
    await row.click()
    await page.getByRole('heading', { name: 'Boxes', level: 1 }).waitFor()
    await expect.poll(async () => (await api('GET', '/notifications/count')).unread, { timeout: patient }).toBe(0)
    await expect.poll(() => bell.textContent(), { timeout: patient }).not.toContain('1')
  })

  test('how one is told is kept', async () => {
    await house.open(page, '/desk/settings/notifications')
    await page.getByRole('combobox', { name: 'A ticket is given to me' }).selectOption('bell')
    await page.getByRole('switch').nth(1).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    expect(await api('GET', '/notification-settings')).toMatchObject({
      ways: { assigned: 'bell', replied: 'mail' },
      quiet: { from: '20:00', to: '07:00' },
    })
  })

  test.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('the pages are accessible in %s', async (colorScheme, viewport) => {
    const storageState = await house.context.storageState()
    const other = await house.browser.newContext({ viewport, colorScheme, storageState })
    const sheet = await house.newPage(other)
    for (const path of ['/desk/notifications', '/desk/more']) {
      await house.open(sheet, path)
      expect([path, await seriousFindings(sheet)]).toEqual([path, []])
      expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    }
    await other.close()
  })
})
