import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`merges skipped: ${missingBrowser}\n`)

type Answer = Record<string, unknown> & { number: number; items: { messageIdHeader: string | null }[] }

describe.skipIf(missingBrowser !== null)('joining and parting tickets in a real browser', () => {
  let house: SettingsDesk
  let page: Page
  let mailboxId: string

  const api = (method: string, path: string, data?: object | string) => house.api<Answer>(method, path, data)
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

  test('journey 11: E and Z bring the row back to its place; a merge is undone from the history, with all that was on both', async () => {
    const first = await opened('First of three', 'eli@outside.example', 'One.')
    const old = await opened('Second of three', 'eli@outside.example', 'It is the blue one.')
    const young = await opened('Third of three', 'eli@outside.example', 'And it hums.')
    await house.open(page, `/desk/views/all?q=${encodeURIComponent('customer:eli@outside.example status:open')}`)
    const rows = page.getByRole('option')
    const names = () => rows.evaluateAll((all) => all.map((one) => /\w+ of three/.exec(one.textContent ?? '')?.[0]))
    await rows.filter({ hasText: 'Second of three' }).focus()
    const before = await names()
    await page.keyboard.press('e')
    await rows.filter({ hasText: /Done by you/ }).waitFor()
    await expect.poll(async () => (await api('GET', `/tickets/${old}`)).statusCategory).toBe('done')
    await page.keyboard.press('z')
    await rows.filter({ hasText: /Done by you/ }).waitFor({ state: 'detached' })
    expect(await names()).toEqual(before)
    await expect.poll(async () => (await api('GET', `/tickets/${old}`)).statusCategory).toBe('open')
    expect(before).toHaveLength(3)

    await api('PATCH', `/tickets/${young}`, { addTags: ['humming'], priority: 'high' })
    await api('PATCH', `/tickets/${old}`, { addTags: ['blue'] })
    for (const number of [old, young]) {
      await show(number)
      await page.locator('[contenteditable=true]').waitFor()
      await page.getByRole('main').focus()
      await page.keyboard.press('r')
      await page.keyboard.type(`Words for ${number}`)
      await page.getByText('Saved', { exact: true }).waitFor()
    }
    type Draft = { body: { text: string } }
    const standing = async (number: number) => {
      const { id, tags, priority, statusCategory, waitingSince, customer, subject, assignee } = await api(
        'GET',
        `/tickets/${number}`,
      )
      const drafts = (await api('GET', `/drafts?ticketId=${id}`)).items as unknown as Draft[]
      const messages = (await api('GET', `/tickets/${number}/messages`)).items as unknown as { visibleText: string }[]
      return {
        ...{ tags, priority, statusCategory, waitingSince, customer, subject, assignee },
        drafts: drafts.map((one) => one.body.text),
        messages: messages.map((one) => one.visibleText),
      }
    }
    const both = async () => [await standing(old), await standing(young)]
    const apart = await both()
    const { id } = await api('GET', `/tickets/${young}`)
    await api('POST', `/tickets/${id}/merge`, { into: old })
    // Another window, another day: nothing is left to press Z for.
    await page.close()
    page = await house.newPage(house.context)
    await show(old)
    await page.getByRole('article').filter({ hasText: 'And it hums.' }).waitFor()
    const fold = page.getByRole('button', { name: /changes/ })
    while ((await fold.count()) > 0) await fold.first().click()
    const line = page.getByRole('listitem').filter({ hasText: `merged ${young} into this` })
    await line.hover()
    await line.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => mergedInto(young)).toBeNull()
    await page.getByRole('article').filter({ hasText: 'And it hums.' }).waitFor({ state: 'detached' })
    expect(await both()).toEqual(apart)
    expect(first).toBeLessThan(old)
  })

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
    await expect.poll(() => mergedInto(young)).toBeNull()
    await moved.waitFor({ state: 'detached' })
    await show(old)
    await page.keyboard.press('Shift+M')
    await page.getByLabel('Ticket number').fill(String(young))
    await page.getByRole('button', { name: `Merge ${young} into ${old}` }).click()
    await moved.waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => mergedInto(young)).toBeNull()
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
