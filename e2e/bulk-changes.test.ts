import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foyer } from '../scripts/desk-process'
import { missingBrowser, seriousFindings, undoIsOffered } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`many at once skipped: ${missingBrowser}\n`)

const customer = 'regular@outside.example'
const query = `customer:${customer}`
const tag = 'journey'
const [open, readOnly] = [150, 12]

/** Journey 10, by keyboard alone. */
describe.skipIf(missingBrowser !== null)('many tickets at once', () => {
  let house: SettingsDesk
  let page: Page
  const send = async (method: 'POST' | 'PUT' | 'PATCH', path: string, data: unknown) => {
    const answer = await house.context.request.fetch(house.at(`/api/v1${path}`), { method, data })
    expect([path, answer.ok(), answer.ok() ? '' : await answer.text()]).toEqual([path, true, ''])
    return (await answer.json()) as { id: string }
  }
  const countOf = async (words: string): Promise<number> => {
    const answer = await house.context.request.get(house.at(`/api/v1/tickets/count?query=${encodeURIComponent(words)}`))
    return ((await answer.json()) as { count: number }).count
  }
  const openTickets = async (count: number, mailboxId?: string) => {
    const one = (index: number) =>
      send('POST', '/tickets', {
        subject: `Order ${index}`,
        customer: { email: customer, name: 'Regina Regular' },
        message: { text: 'Where is it?' },
        channel: 'email',
        ...(mailboxId !== undefined && { mailboxId }),
      })
    for (let from = 0; from < count; from += 10)
      await Promise.all(Array.from({ length: Math.min(10, count - from) }, (_, index) => one(from + index)))
  }
  beforeAll(async () => {
    house = await openSettingsDesk()
    const { id } = await send('POST', '/mailboxes', { name: 'Archive', address: 'archive@fernhollow.example' })
    await send('PATCH', `/mailboxes/${id}`, { isOpenToAll: false })
    const email = 'haruka.ono@fernhollow.example'
    const agents = await house.context.request.get(house.at('/api/v1/agents'))
    const { items } = (await agents.json()) as { items: { id: string; email: string }[] }
    await send('PUT', `/mailboxes/${id}/grants`, [
      { agentId: items.find((one) => one.email === email)?.id, level: 'read' },
    ])
    await openTickets(readOnly, id)
    await openTickets(open)
    const named = ['--name', 'x', '--scopes', 'read,write']
    const token = foyer(house.dataDir, ['token', 'create', '--agent', email, ...named])
    const context = await house.browser.newContext({
      viewport: desktop,
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    })
    page = await house.newPage(context)
  }, 120_000)
  afterAll(() => house?.close())

  const chosen = (count: number) => page.getByText(`${count} chosen`, { exact: true }).waitFor()
  const inList = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'option')

  test('all are chosen but three, tagged, the forbidden ones listed, and all is undone', async () => {
    await house.open(page, `/desk/views/all?q=${encodeURIComponent(query)}`)
    await page.getByRole('option').first().waitFor()
    const all = open + readOnly
    await page.keyboard.press('j')
    await page.keyboard.press('*')
    await page.keyboard.press('a')
    await chosen(all)
    for (const key of ['x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key)
    await chosen(all - 3)
    expect(await inList()).toBe(true)
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('l')
    await page.getByRole('combobox', { name: 'Tags' }).waitFor()
    await page.keyboard.type(tag)
    await page.keyboard.press('Enter')
    await page.getByText(`${open - 3} changed, ${readOnly} not`).waitFor()
    await page.getByText(`${readOnly}: Your role does not allow this.`).waitFor()
    expect(await countOf(`tag:${tag}`)).toBe(open - 3)
    await expect.poll(inList).toBe(true)
    await undoIsOffered(page)
    expect(await seriousFindings(page)).toEqual([])

    // Told again after going elsewhere and coming back, and after trying again.
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.waitForURL('**/desk/views/mine')
    await page.getByRole('button', { name: 'Try again' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(`${open - 3} changed, ${readOnly} not`).waitFor()
    await page.getByRole('button', { name: 'Open these' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**number*')
    await expect.poll(() => page.getByRole('option').count()).toBe(readOnly)

    await page.getByRole('option').first().focus()
    await page.keyboard.press('z')
    await expect.poll(() => countOf(`tag:${tag}`), { timeout: 20_000 }).toBe(0)
    expect(house.errors).toEqual([])
  })

  test('rows are chosen in a range, escape clears, and one key deals with them', async () => {
    await house.open(page, `/desk/views/all?q=${encodeURIComponent(query)}`)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+J')
    await page.keyboard.press('Shift+J')
    await chosen(3)
    await page.keyboard.press('Escape')
    await page.getByText('3 chosen', { exact: true }).waitFor({ state: 'detached' })
    for (const key of ['x', 'Shift+K', 'e']) await page.keyboard.press(key)
    await expect.poll(() => countOf(`status:done ${query}`), { timeout: 10_000 }).toBe(2)
    await expect.poll(inList).toBe(true)
    await page.keyboard.press('z')
    await expect.poll(() => countOf(`status:done ${query}`), { timeout: 10_000 }).toBe(0)
  })

  test.each(['light', 'dark'] as const)('the page of them holds in %s, on a phone too', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    for (const size of [desktop, phone]) {
      await page.setViewportSize(size)
      await house.open(page, '/desk/settings/bulk-changes')
      await page.getByText(`Add tags: ${tag}`).first().waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await house.open(page, `/desk/views/all?q=${encodeURIComponent(query)}`)
      await page.getByRole('option').first().waitFor()
      for (const key of ['j', 'x']) await page.keyboard.press(key)
      await chosen(1)
      await page.getByRole('toolbar').waitFor()
      expect(await seriousFindings(page)).toEqual([])
    }
    await page.setViewportSize(desktop)
  })
})
