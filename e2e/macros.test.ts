import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`macros skipped: ${missingBrowser}\n`)

describe.skipIf(missingBrowser !== null)('macros and snippets', () => {
  let house: SettingsDesk
  let page: Page
  let numbers: number[]
  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
    const answer = await ask('GET', '/tickets?query=status:open')
    numbers = (answer.items as { number: number }[]).map(({ number }) => number)
    await ask('POST', '/macros', {
      name: 'Where is it',
      scope: 'shared',
      html: '<p>Hi {{ customer.firstName || "there" }}, your parcel is on its way.</p>',
      tags: ['parcel'],
    })
    await ask('POST', '/custom-fields', { key: 'parcel', appliesTo: 'ticket', kind: 'text', names: { en: 'Parcel' } })
    await ask('POST', '/macros', { name: 'Tracking', html: '<p>It travels as {{ field.parcel }}.</p>' })
    await ask('POST', '/macros', {
      name: 'Make it urgent',
      actions: [
        { action: 'setPriority', priority: 'urgent' },
        { action: 'addTags', tags: ['escalated'] },
      ],
    })
    await ask('POST', '/macros', {
      name: 'Refund and close',
      html: '<p>You get your money back.</p>',
      actions: [
        { action: 'setStatus', status: 'done' },
        { action: 'addTags', tags: ['refund'] },
      ],
    })
  })
  afterAll(() => house?.close())

  const ask = (method: string, path: string, data?: object) => house.api<Record<string, unknown>>(method, path, data)
  const ticket = (number: number) => ask('GET', `/tickets/${number}`)
  const openTicket = async (number: number) => {
    await house.open(page, `/desk/views/open/${number}`)
    // The last to come.
    await page.locator('[contenteditable=true]').waitFor()
  }
  const editor = (): Locator => page.getByRole('textbox', { name: 'Reply' })
  const finder = (): Locator => page.getByRole('combobox', { name: 'Macros and snippets' })
  const preview = (): Locator => page.getByRole('region', { name: 'Preview' })

  test('journey 14: a snippet with an unfilled placeholder is put in by keyboard and asked about before sending', async () => {
    const [number = 0] = numbers
    await openTicket(number)
    await page.keyboard.press('r')
    await page.keyboard.type('Good morning. /')
    await finder().waitFor()
    await page.keyboard.type('parcel where')
    await preview().getByText('your parcel is on its way').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await finder().waitFor({ state: 'detached' })
    await page.keyboard.type(' ')
    expect(await editor().textContent()).toMatch(/^Good morning\. Hi \S+, your parcel is on its way\. $/)

    await page.keyboard.press('Control+;')
    await finder().waitFor()
    await page.keyboard.type('tracking')
    await preview().getByText('{{ field.parcel }}').waitFor()
    await page.keyboard.press('Enter')
    await finder().waitFor({ state: 'detached' })
    await editor().getByText('{{ field.parcel }}').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Send as is' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fix')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.type('AB 123')
    expect(await editor().textContent()).toContain('It travels as AB 123.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Reply on its way').waitFor()
    const { items } = await ask('GET', `/tickets/${number}/messages?newest=true`)
    expect((items as { text: string }[]).at(-1)?.text).toContain('It travels as AB 123.')
    const used = (await ask('GET', '/macros?kind=snippet')).items as { name: string; useCount: number }[]
    expect(used.map(({ name, useCount }) => [name, useCount])).toEqual([
      ['Tracking', 1],
      ['Where is it', 1],
    ])
  })

  test('a slash that is left is a slash', async () => {
    await openTicket(numbers[1] ?? 0)
    await page.keyboard.press('m')
    await page.keyboard.type('/')
    await finder().waitFor()
    await page.keyboard.press('Escape')
    await finder().waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Note/)
    await page.keyboard.type('tmp and/or')
    expect(await page.getByRole('textbox', { name: 'Note' }).textContent()).toBe('/tmp and/or')
  })

  test('W by keyboard alone: changes without a text are made at once, and taken back by Z', async () => {
    const number = numbers[2] ?? 0
    const before = await ticket(number)
    await openTicket(number)
    await page.keyboard.press('w')
    await finder().waitFor()
    await page.keyboard.type('urgent')
    await preview().getByText('Urgent').waitFor()
    await preview().getByText('escalated').waitFor()
    await page.keyboard.press('Enter')
    await finder().waitFor({ state: 'detached' })
    await expect.poll(async () => (await ticket(number)).priority).toBe('urgent')
    expect((await ticket(number)).tags).toContain('escalated')
    await page.keyboard.press('z')
    await expect.poll(async () => (await ticket(number)).priority).toBe(before.priority)
    await expect.poll(async () => (await ticket(number)).tags).toEqual(before.tags)
  })

  test('keys act on the ticket one looks at, even where its list comes after it', async () => {
    const number = numbers[2] ?? 0
    let letIn = (): void => undefined
    const isLetIn = new Promise<void>((done) => {
      letIn = done
    })
    await page.route('**/api/v1/tickets?*', async (route) => {
      await isLetIn
      await route.continue()
    })
    await page.goto(house.at(`/desk/views/open/${number}`))
    await page.locator('[contenteditable=true]').waitFor()
    expect(await page.getByRole('option').count()).toBe(0)
    letIn()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('w')
    await finder().waitFor()
    await page.keyboard.press('Escape')
    await finder().waitFor({ state: 'detached' })
    await page.unrouteAll({ behavior: 'wait' })
  })

  test('W from the list opens the row at hand; with a text the changes wait for the send, and can be left out', async () => {
    await house.open(page, '/desk/views/open')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('w')
    await finder().waitFor()
    const number = Number(/\/(\d+)$/.exec(page.url())?.[1])
    await page.keyboard.type('refund')
    await preview().getByText('refund', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    const waiting = page.getByRole('list', { name: 'Changes with this message' })
    await waiting.getByText('Refund and close').waitFor()
    expect((await ticket(number)).statusCategory).toBe('open')
    await page.getByRole('button', { name: 'Leave out Refund and close' }).click()
    await waiting.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Macros and snippets' }).click()
    await page.keyboard.type('refund')
    await preview().getByText('refund', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await waiting.getByText('Refund and close').waitFor()
    await page.getByRole('button', { name: 'Send · Done' }).waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await seriousFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await ticket(number)).statusCategory).toBe('done')
    expect((await ticket(number)).tags).toContain('refund')
  })

  test('a snippet is written in the settings with its preview, copied, deleted and brought back', async () => {
    await house.open(page, '/desk/settings/snippets')
    const list = page.getByRole('list', { name: 'Snippets' })
    await list.getByText('Where is it').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'New snippet' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Greeting')
    await page.getByRole('textbox', { name: 'Text', exact: true }).click()
    await page.keyboard.type('Hello ')
    await page.getByRole('button', { name: 'customer.firstName' }).click()
    await page.keyboard.type(', {{ weather }}')
    const shown = page.getByRole('dialog').getByRole('region', { name: 'Preview' })
    await shown.getByText('Hello Ana,').waitFor()
    await shown.getByText('weather').first().waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('weather').waitFor()
    await page.getByRole('textbox', { name: 'Text', exact: true }).click()
    await page.keyboard.press('Control+End')
    for (const _sign of ', {{ weather }}') await page.keyboard.press('Backspace')
    await page.getByRole('combobox', { name: 'Who sees it' }).selectOption('shared')
    await page.getByLabel('Look through again on').fill('2020-01-31')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    const line = list.getByRole('listitem').filter({ hasText: 'Greeting' })
    await line.getByText('Review due since').waitFor()
    await page.getByRole('button', { name: 'What to do with Greeting' }).click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await list.getByText('Greeting (copy)').waitFor()
    await page.getByRole('button', { name: 'What to do with Greeting', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => list.getByText('Greeting').count()).toBe(2)
  })

  test('a macro is put together from changes', async () => {
    await house.open(page, '/desk/settings/macros')
    await page.getByRole('button', { name: 'New macro' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Hand over')
    await page.getByRole('button', { name: 'Add a change' }).click()
    await page.getByRole('combobox', { name: 'Change 1' }).selectOption({ label: 'Assignee' })
    await page.getByRole('button', { name: 'Add a change' }).click()
    await page.getByRole('combobox', { name: 'Change 2' }).selectOption({ label: 'Add tags' })
    await page.getByRole('button', { name: 'Add tags: Choose…' }).click()
    await page.keyboard.type('handed over')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('list', { name: 'Macros' }).getByText('Assignee · Add tags').waitFor()
    const made = (await ask('GET', '/macros?kind=macro')).items as { name: string; actions: object[] }[]
    expect(made.find(({ name }) => name === 'Hand over')?.actions).toEqual([
      { action: 'assign', assigneeId: 'me' },
      { action: 'addTags', tags: ['handed over'] },
    ])
  })

  test('on a phone list and preview stand above each other', async () => {
    await page.setViewportSize(phone)
    await openTicket(numbers[3] ?? 0)
    await page.getByRole('button', { name: 'Macros and snippets' }).click()
    await preview().waitFor()
    const [list, shown] = await Promise.all([finder().boundingBox(), preview().boundingBox()])
    expect(shown?.y).toBeGreaterThan(list?.y ?? 0)
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(phone.width)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
