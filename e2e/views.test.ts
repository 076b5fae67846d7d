import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foyer } from '../scripts/desk-process'
import { SmtpConnection } from '../scripts/smtp-client'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`views skipped: ${missingBrowser}\n`)

describe.skipIf(missingBrowser !== null)('saved views', () => {
  let house: SettingsDesk
  let page: Page
  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(() => house?.close())

  const navigation = () => page.getByRole('navigation', { name: 'Desk' })
  const entry = (name: string) => navigation().getByRole('link', { name })
  const shownCount = async (name: string) => Number(/\d+/.exec((await entry(name).textContent()) ?? '')?.[0] ?? 0)
  const countOf = async (query: string): Promise<number> =>
    (await house.api<{ count: number }>('GET', `/tickets/count?query=${encodeURIComponent(query)}`)).count
  const command = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Commands' }).waitFor()
    await page.keyboard.type(words)
    await page.getByRole('option', { name: words }).waitFor()
    await page.keyboard.press('Enter')
  }
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const tabTo = async (label: string) => {
    for (let tries = 0; tries < 40 && (await focused()) !== label; tries++) await page.keyboard.press('Tab')
    expect(await focused()).toBe(label)
  }

  test('a typed query is saved by keyboard, stands in the navigation with its count, and opens elsewhere', async () => {
    await house.open(page, '/desk/views/open')
    await page.keyboard.press('/')
    await page.keyboard.type('status:open waiting:>4h')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/open?q=*')
    await page.getByRole('button', { name: 'What to do with this view' }).waitFor()
    await command('Save as a view')
    await page.getByRole('textbox', { name: 'Name' }).waitFor()
    await page.keyboard.type('Long waits')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Every')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Name' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/*-long-waits')
    await page.getByRole('heading', { name: 'Long waits' }).waitFor()
    await expect.poll(() => shownCount('Long waits')).toBe(await countOf('status:open waiting:>4h'))

    const token = foyer(house.dataDir, [
      ...['token', 'create', '--agent', 'haruka.ono@fernhollow.example', '--name', 'x', '--scopes', 'read,write'],
    ])
    const other = await house.browser.newContext({
      viewport: desktop,
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    })
    const elsewhere = await house.newPage(other)
    // Under the name it had, or never had: the id decides, and the address then says what it is called.
    await house.open(elsewhere, new URL(page.url().replace('long-waits', 'an-older-name')).pathname)
    await elsewhere.getByRole('heading', { name: 'Long waits' }).waitFor()
    await elsewhere.waitForURL('**/desk/views/*-long-waits')
    await elsewhere.getByRole('option').first().waitFor()
    await other.close()
  })

  test('its conditions are changed in the builder by keyboard; a mail that arrives is counted', async () => {
    await command('Edit view')
    await page.getByRole('button', { name: 'Remove condition 2' }).waitFor()
    await tabTo('Remove condition 2')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove condition 2' }).waitFor({ state: 'detached' })
    await page.getByRole('textbox', { name: 'Name' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Name' }).waitFor({ state: 'detached' })
    const before = await countOf('status:open')
    await expect.poll(() => shownCount('Long waits')).toBe(before)

    const connection = await SmtpConnection.open(house.desk.smtpPort)
    const mail = [
      'From: Ann <ann@customer.example>',
      'To: support@fernhollow.example',
      'Subject: A bell',
      '',
      'Silent.',
    ]
    expect(
      await connection.send('ann@customer.example', 'support@fernhollow.example', `${mail.join('\r\n')}\r\n`),
    ).toMatch(/^250/)
    connection.close()
    await expect.poll(() => shownCount('Long waits')).toBe(before + 1)
  })

  test('what was deleted comes back by Z; the palette leads to it', async () => {
    await page.getByRole('button', { name: 'What to do with this view' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Delete view' }).press('Enter')
    await page.waitForURL('**/desk/views/open')
    await entry('Long waits').waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await entry('Long waits').waitFor()
    await command('Long waits')
    await page.waitForURL('**/desk/views/*-long-waits')
  })

  test('a condition whose tag is not there is said in words, beside the list and in the settings', async () => {
    await house.context.request.post(house.at('/api/v1/views'), {
      data: { name: 'Of old', query: 'tag:nobody status:open', columns: ['priority', 'created', 'waiting'] },
    })
    await house.open(page, '/desk/settings/views')
    await page.getByText('Tag: nobody is not known here').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Of old' }).click()
    await page.getByRole('status').filter({ hasText: 'Tag: nobody' }).waitFor()
    await page.getByRole('button', { name: 'What to do with this view' }).click()
    await page.getByRole('menuitem', { name: 'Show as a query' }).click()
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Search tickets' }).inputValue())
      .toBe('tag:nobody status:open')
  })

  test('the order in the navigation is drawn by hand or by menu, and kept', async () => {
    for (const name of ['Second', 'Third'])
      await house.context.request.post(house.at('/api/v1/views'), { data: { name, query: 'tag:none', isPinned: true } })
    const names = () =>
      navigation()
        .getByRole('link', { name: /^(Long waits|Second|Third)/ })
        .allTextContents()
    await expect.poll(async () => (await names()).length).toBe(3)
    await entry('Third').dragTo(entry('Long waits'))
    await expect.poll(async () => (await names()).map((one) => one.slice(0, 5))).toEqual(['Third', 'Long ', 'Secon'])
    await entry('Second').click()
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    await page.getByRole('button', { name: 'What to do with this view' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Move up in my navigation' }).press('Enter')
    await expect.poll(async () => (await names()).map((one) => one.slice(0, 5))).toEqual(['Third', 'Secon', 'Long '])
    await page.reload()
    await expect.poll(async () => (await names()).map((one) => one.slice(0, 5))).toEqual(['Third', 'Secon', 'Long '])
  })

  test('a line the language cannot take is not saved, and goes by no slip of the hand', async () => {
    await command('Edit view')
    await page.getByRole('button', { name: 'Condition', exact: true }).click()
    await page.getByLabel('Field of condition 2').selectOption({ label: 'Waiting' })
    await page.getByLabel('Comparison of condition 2').selectOption({ label: 'more than' })
    const value = page.getByRole('textbox', { name: 'Waiting' })
    await value.fill('four hours')
    await page.getByText('This field does not take such a value.').waitFor()
    await page.getByRole('textbox', { name: 'Name' }).press('Enter')
    await page.keyboard.press('Escape')
    await page.getByText('There is something unsaved here.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await value.fill('4h')
    await page.getByRole('tab', { name: 'As text' }).click()
    expect(await page.getByRole('textbox', { name: 'As text' }).inputValue()).toBe('tag:none waiting:>4h')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('textbox', { name: 'Name' }).waitFor({ state: 'detached' })
  })

  test('what was typed over a view is kept in it, and taken back by Z', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('tag:none priority:high')
    await page.keyboard.press('Enter')
    await page.waitForURL('**?q=*')
    await page.getByRole('button', { name: 'What to do with this view' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Keep changes in this view' }).press('Enter')
    await page.waitForURL((url) => url.search === '')
    const kept = async () => {
      const answer = await house.context.request.get(house.at('/api/v1/views'))
      const { items } = (await answer.json()) as { items: { name: string; query: string }[] }
      return items.find((one) => one.name === 'Second')?.query
    }
    expect(await kept()).toBe('tag:none priority:high')
    await page.keyboard.press('z')
    await expect.poll(kept).toBe('tag:none waiting:>4h')
  })

  test('a list stands in groups that are folded, walked and chosen by keyboard, and a view keeps them', async () => {
    const groups = (
      await house.api<{ items: { key: string; name: string; count: number }[] }>(
        'GET',
        '/tickets/groups?query=status%3Aopen&group=assignee',
      )
    ).items
    const total = await countOf('status:open')
    const first = groups[0]
    await house.open(page, '/desk/views/open')
    await page.getByRole('button', { name: 'Waiting longest' }).press('Enter')
    await page.getByRole('menuitemcheckbox', { name: 'Assignee' }).press('Enter')
    await page.waitForURL('**?group=assignee')
    const heads = page.locator('[role=treeitem][aria-level="1"]')
    const head = heads.first()
    await expect.poll(() => head.getAttribute('aria-label')).toBe(`${first?.name}, ${first?.count} tickets`)
    await expect.poll(() => page.locator('[role=treeitem][aria-level="2"]').count()).toBeGreaterThan(first?.count ?? 0)
    expect(await seriousFindings(page)).toEqual([])

    await page.keyboard.press('j')
    await expect.poll(focused).toBe(`${first?.name}, ${first?.count} tickets`)
    await page.keyboard.press('x')
    await page.getByText(`${first?.count} chosen`, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(focused).toBe(`${first?.name}, ${first?.count} tickets`)
    expect(await head.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('j')
    await expect.poll(focused).toBe(await heads.nth(1).getAttribute('aria-label'))
    await page.keyboard.press('k')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => head.getAttribute('aria-expanded')).toBe('true')
    // Down to the last ticket, page by page.
    const last = groups.at(-1)
    await page.keyboard.press('Home')
    for (let at = 0; at < total + groups.length; at++) await page.keyboard.press('j')
    await expect.poll(() => heads.last().getAttribute('aria-label')).toContain(`, ${last?.count} ticket`)

    await command('Save as a view')
    await page.getByRole('textbox', { name: 'Name' }).fill('By agent')
    await page.getByRole('textbox', { name: 'Name' }).press('Enter')
    await page.waitForURL('**/desk/views/*-by-agent')
    await heads.first().waitFor()
  })

  test('a view has its own columns; an address of none says so; a phone can change it', async () => {
    await house.context.request.post(house.at('/api/v1/views'), {
      data: { name: 'Columns', query: 'status:open', columns: ['priority', 'created', 'waiting'], isPinned: true },
    })
    await entry('Columns').click()
    const heads = page.getByRole('main').getByText('Priority', { exact: true })
    await heads.first().waitFor()
    await page.getByRole('button', { name: 'Created' }).click()
    await page.waitForURL('**?sort=created')
    await house.open(page, '/desk/views/0198f2a4-7c11-7d0e-9b7e-2f4a5c6d7e8f-gone')
    await page.getByText('It was deleted, or others see it and you do not.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const hand = await house.newPage(await house.browser.newContext({ viewport: phone, colorScheme: 'dark' }))
    await house.signIn(hand)
    await hand.waitForURL('**/desk/views/**')
    await house.open(hand, '/desk/settings/views')
    await hand.getByRole('button', { name: 'Edit Columns' }).click()
    await hand.getByRole('textbox', { name: 'Name' }).waitFor()
    expect(await seriousFindings(hand)).toEqual([])
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    expect(house.errors).toEqual([])
  })
})
