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

/** By keyboard alone. */
describe.skipIf(missingBrowser !== null)('many tickets at once', () => {
  let house: SettingsDesk
  let page: Page
  const send = (method: 'POST' | 'PUT' | 'PATCH', path: string, data: object) =>
    house.api<{ id: string }>(method, path, data)
  const countOf = async (words: string): Promise<number> =>
    (await house.api<{ count: number }>('GET', `/tickets/count?query=${encodeURIComponent(words)}`)).count
  const openTickets = async (count: number, mailboxId?: string, tags: readonly string[] = []) => {
    const one = (index: number) =>
      send('POST', '/tickets', {
        subject: `Order ${index}`,
        customer: { email: customer, name: 'Regina Regular' },
        message: { text: 'Where is it?' },
        channel: 'email',
        tags,
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
    await openTickets(open, undefined, ['walk'])
    const named = ['--name', 'x', '--scopes', 'read,write']
    const token = foyer(house.dataDir, ['token', 'create', '--agent', email, ...named])
    const context = await house.browser.newContext({
      viewport: desktop,
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    })
    page = await house.newPage(context)
  })
  afterAll(() => house?.close())

  const chosen = (count: number) => page.getByText(`${count} chosen`, { exact: true }).waitFor()
  const inList = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'option')

  test('journey 10: all are chosen but three, tagged, the forbidden ones listed, and all is undone', async () => {
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
    await expect.poll(() => countOf(`tag:${tag}`)).toBe(0)
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
    await expect.poll(() => countOf(`status:done ${query}`)).toBe(2)
    await expect.poll(inList).toBe(true)
    await page.keyboard.press('z')
    await expect.poll(() => countOf(`status:done ${query}`)).toBe(0)
  })

  test('a macro is looked at and applied to all that is chosen, or by its name in the palette; some become one', async () => {
    const name = 'Sort out at once'
    await send('POST', '/macros', {
      ...{ name, scope: 'shared', html: '<p>Dear you</p>' },
      actions: [{ action: 'setPriority', priority: 'urgent' }],
    })
    const plain = 'Quiet it down'
    await send('POST', '/macros', {
      name: plain,
      scope: 'shared',
      actions: [{ action: 'setPriority', priority: 'low' }],
    })
    const three = async () => {
      await house.open(page, `/desk/views/all?q=${encodeURIComponent(`${query} tag:walk`)}`)
      await page.getByRole('option').first().waitFor()
      for (const key of ['j', 'x', 'Shift+J', 'Shift+J']) await page.keyboard.press(key)
      await chosen(3)
    }
    await three()
    await page.keyboard.press('w')
    await page.getByRole('combobox', { name: 'Apply macro…' }).waitFor()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByText('3 tickets would change').waitFor()
    await page.getByText('Its text is not sent to anybody').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Apply to 3 tickets' }).press('Enter')
    await expect.poll(() => countOf(`priority:urgent ${query}`)).toBe(3)
    await expect.poll(inList).toBe(true)
    await page.keyboard.press('z')
    await expect.poll(() => countOf(`priority:urgent ${query}`)).toBe(0)

    await page.getByRole('option').first().focus()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Commands' }).waitFor()
    await page.keyboard.type(plain)
    await page.getByRole('option', { name: plain }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => countOf(`priority:low ${query}`)).toBe(1)
    await page.keyboard.press('z')
    await expect.poll(() => countOf(`priority:low ${query}`)).toBe(0)

    await three()
    await page.getByRole('toolbar').getByRole('button', { name: 'More' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Merge…' }).press('Enter')
    await page.getByText('Which ticket remains').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Merge 2 into/ }).press('Enter')
    await expect.poll(() => countOf(`is:merged ${query}`)).toBe(2)
    await expect.poll(inList).toBe(true)
    await page.keyboard.press('z')
    await expect.poll(() => countOf(`is:merged ${query}`)).toBe(0)
    expect(house.errors).toEqual([])
  })

  test('journey 20: a hundred tickets are walked by J, one of 500 messages, one with a card that hangs', async () => {
    const walked = 100
    const other = { customer: { email: 'once@outside.example', name: 'Otto Once' }, channel: 'email', tags: ['walk'] }
    const long = await house.api<{ id: string; number: number }>('POST', '/tickets', {
      ...other,
      ...{ subject: 'Long story', message: { text: 'Once upon a time.' } },
    })
    for (let made = 0; made < 500; made += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          house.api('POST', `/tickets/${long.number}/messages`, {
            visibility: 'internal',
            text: `Part ${made + index}`,
          }),
        ),
      )
    // One whose customer nobody can say anything about, for now.
    const mute = await house.api<{ number: number; customer: { id: string } }>('POST', '/tickets', {
      ...other,
      ...{ subject: 'Mute card', customer: { email: 'mute@outside.example' }, message: { text: 'Hello?' } },
    })
    let asks = 0
    await page.route(`**/api/v1/people/${mute.customer.id}`, (route) => (++asks === 1 ? undefined : route.continue()))
    await page.setViewportSize({ width: 1440, height: 900 })
    await house.open(page, `/desk/views/all?sort=created&q=${encodeURIComponent('tag:walk')}`)
    await page.getByRole('option').first().waitFor()
    const path = `/tickets?sort=created&limit=${walked + 1}&query=tag:walk`
    const { items } = await house.api<{ items: { number: number }[] }>('GET', path)
    const order = items.map((one) => one.number)
    const number = () => Number(/\/(\d+)(\?|$)/.exec(page.url())?.[1] ?? 0)
    /** What was fetched of which ticket: itself, its messages. */
    const asked = new Map<number, Set<string>>()
    page.on('requestfinished', (request) => {
      const [, of, what = ''] = /\/tickets\/(\d+)(\/messages)?(?:\?|$)/.exec(request.url()) ?? []
      if (of) asked.set(Number(of), (asked.get(Number(of)) ?? new Set()).add(what))
    })
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/all/*')
    await page.getByRole('main').getByRole('article').first().waitFor()
    // What stands in for a ticket that is not there yet, where it shows.
    await page.evaluate(() => {
      const bones = { seen: 0 }
      Object.assign(window, { bones })
      const look = () => {
        if (document.querySelector('main[aria-busy=true]')) bones.seen++
        requestAnimationFrame(look)
      }
      look()
    })
    const numbers: number[] = []
    for (let step = 0; step < walked; step++) {
      await page.getByRole('main').getByRole('article').first().waitFor()
      numbers.push(number())
      if (number() === mute.number) {
        await page.getByText('No answer yet.').first().waitFor()
        await page.getByRole('article').filter({ hasText: 'Hello?' }).waitFor()
        await page.getByRole('button', { name: 'Try again' }).first().click()
        await page.getByText('No answer yet.').first().waitFor({ state: 'detached' })
      }
      if (number() === long.number) await page.getByText('Part 499', { exact: true }).waitFor()
      if (step === walked - 1) break
      // The next stands ready, as it does for whoever reads a moment.
      await expect.poll(() => [step, asked.get(order[step + 1] ?? 0)?.size]).toEqual([step, 2])
      await page.keyboard.press('j')
      await expect.poll(number).toBe(order[step + 1])
    }
    expect(numbers).toEqual(order.slice(0, walked))
    expect(numbers).toContain(long.number)
    expect(await page.evaluate(() => Reflect.get(window, 'bones').seen)).toBe(0)
    const pointer = async (of: number) => {
      const answer = await page.request.get(house.at(`/api/v1/tickets/${of}`))
      return ((await answer.json()) as { seenMessageId: string | null }).seenMessageId
    }
    // The last is read; the one after it was only fetched ahead.
    await expect.poll(() => pointer(numbers.at(-1) ?? 0)).not.toBeNull()
    const ahead = [...asked.keys()].filter((one) => !numbers.includes(one))
    for (const one of ahead) expect([one, await pointer(one)]).toEqual([one, null])
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
