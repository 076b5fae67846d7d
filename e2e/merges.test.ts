import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, patient, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`merges skipped: ${missingBrowser}\n`)

type Answer = Record<string, unknown> & { number: number; items: { messageIdHeader: string | null }[] }

describe.skipIf(missingBrowser !== null)('joining and parting tickets in a real browser', () => {
  let house: SettingsDesk
  let page: Page
  let mailboxId: string

  /** A call of the workspace itself: its session, its origin. */
  const api = (method: string, path: string, body?: unknown): Promise<Answer> =>
    page.evaluate(
      async ([verb, address, content]) => {
        const type = typeof content === 'string' ? 'message/rfc822' : 'application/json'
        const answer = await fetch(`/api/v1${address}`, {
          method: String(verb),
          headers: { 'content-type': type },
          ...(content !== undefined && { body: typeof content === 'string' ? content : JSON.stringify(content) }),
        })
        return answer.json()
      },
      [method, path, body] as const,
    )
  const opened = async (subject: string, email: string, text: string): Promise<number> =>
    (await api('POST', '/tickets', { subject, customer: { email }, message: { text }, mailboxId })).number
  const mergedInto = async (number: number) => (await api('GET', `/tickets/${number}`)).mergedInto
  const show = async (number: number) => {
    await house.open(page, `/desk/tickets/${number}`)
    await page.getByRole('article').first().waitFor()
  }

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
    const { items } = (await api('GET', '/mailboxes')) as unknown as { items: { id: string; address: string }[] }
    mailboxId = items.find((one) => one.address === 'support@fernhollow.example')?.id ?? ''
    await api('PATCH', '/settings', { undoSeconds: 0 })
  })
  afterAll(() => house?.close())

  test('a likely ticket is merged by key, its number leads to what it is now, and Z parts them', async () => {
    const old = await opened('Lamp arrived broken', 'ana@outside.example', 'The shade is cracked.')
    const young = await opened('Forgot the order number', 'ana@outside.example', 'It is FH-42118.')
    await show(young)
    await page.keyboard.press('Shift+M')
    const sheet = page.getByRole('dialog', { name: `Merge ${young}` })
    await sheet.getByRole('radio', { name: 'Lamp arrived broken' }).first().check()
    await sheet.getByText('Both are from').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await sheet.getByRole('button', { name: `Merge ${young} into ${old}` }).click()
    await page.waitForURL(`**/desk/tickets/${old}`)
    const moved = page.getByRole('article').filter({ hasText: 'It is FH-42118.' })
    await moved.getByRole('link', { name: `from ${young}` }).waitFor()
    await page.goto(house.at(`/desk/tickets/${young}`))
    await page.waitForURL(`**/desk/tickets/${old}`)
    await api('DELETE', `/tickets/${young}/merge`)
    await expect.poll(() => mergedInto(young), { timeout: patient }).toBeNull()
    await moved.waitFor({ state: 'detached' })
    await show(old)
    await page.keyboard.press('Shift+M')
    await page.getByLabel('Ticket number').fill(String(young))
    await page.getByRole('button', { name: `Merge ${young} into ${old}` }).click()
    await moved.waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => mergedInto(young), { timeout: patient }).toBeNull()
    await moved.waitFor({ state: 'detached' })
  })

  test('a held message becomes an own ticket; both link, and the history takes it back', async () => {
    const number = await opened('Parcel is late', 'ben@outside.example', 'Where is it?')
    await api('POST', `/tickets/${number}/messages`, { visibility: 'public', text: 'On its way.' })
    const ours = (await api('GET', `/tickets/${number}/messages`)).items.at(-1)?.messageIdHeader ?? ''
    const mail = ['From: Carl <carl@third.example>', 'To: support@fernhollow.example', 'Subject: Mine too']
    await api(
      'POST',
      '/inbound/mail?wait=true&to=support@fernhollow.example',
      [...mail, `In-Reply-To: ${ours}`, 'Message-ID: <held@third.example>', '', 'Mine is late as well.', ''].join(
        '\r\n',
      ),
    )
    await show(number)
    await page.getByRole('button', { name: 'Own ticket' }).click()
    await page.getByRole('heading', { name: 'Mine too' }).waitFor()
    await page.getByText('Split from').waitFor()
    await page.getByRole('link', { name: /Parcel is late/ }).click()
    await page.waitForURL(`**/desk/tickets/${number}`)
    await page.getByText('Split into').waitFor()
    await page
      .getByRole('button', { name: /changes/ })
      .last()
      .click()
    const line = page.getByRole('listitem').filter({ hasText: 'of a part of this' })
    await line.hover()
    await line.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Own ticket' }).waitFor()
  })

  test('two tickets are linked by key and parted again; the sheet fits a phone', async () => {
    const one = await opened('First matter', 'cara@outside.example', 'One.')
    const other = await opened('Second matter', 'dora@outside.example', 'Two.')
    await show(one)
    await page.keyboard.press('Shift+L')
    await page.getByLabel('How they belong together').selectOption('duplicateOf')
    await page.getByLabel('Ticket number').fill(String(other))
    await page.getByRole('button', { name: 'Link', exact: true }).click()
    await page.getByText('Duplicate of').first().waitFor()
    await page.getByRole('button', { name: `Take off the link to ${other}` }).click()
    await page.getByRole('link', { name: /Second matter/ }).waitFor({ state: 'detached' })
    await page.setViewportSize(phone)
    await show(one)
    await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: /Merge/ }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Ticket number').fill(String(other))
    await sheet.getByText('Nobody gets a mail').waitFor()
    expect(await sheet.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
    expect(await seriousFindings(page)).toEqual([])
    expect(house.errors).toEqual([])
  })
})
