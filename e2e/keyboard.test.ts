import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SmtpConnection } from '../scripts/smtp-client'
import { missingBrowser, seriousFindings } from './browser'
import { chooseItem, tabTo } from './by-keys'
import { cutTexts } from './screen-texts'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`keyboard skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'
const editorName = 'Reply to the customer'

describe.skipIf(missingBrowser !== null)('by keyboard alone', () => {
  let house: SettingsDesk
  let page: Page

  async function write(subject: string, more = ''): Promise<void> {
    const connection = await SmtpConnection.open(house.desk.smtpPort)
    const id = `${subject.replace(/\W/g, '')}${more.length}`
    const answer = await connection.send(
      'ann@customer.example',
      support,
      `From: Ann Lee <ann@customer.example>\r\nTo: ${support}\r\nSubject: ${subject}\r\nMessage-ID: <${id}@customer.example>\r\n${more}\r\nIt creaks. ${more && 'Still.'}\r\n`,
    )
    connection.close()
    expect(answer).toMatch(/^250/)
  }
  const numberOf = async (subject: string): Promise<number> => {
    const query = encodeURIComponent(`subject:"${subject}"`)
    const found = async () =>
      (await house.api<{ items: { number: number }[] }>('GET', `/tickets?query=${query}`)).items[0]?.number
    await expect.poll(found).toBeDefined()
    return (await found()) ?? 0
  }

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(() => house?.close())
  beforeEach(async () => {
    // Whatever a test leaves behind, the next begins with the usual keys.
    const data = {
      preferences: { singleKeys: null, keyPreset: null, 'keys.ticket.done': null, 'keys.list.select': null },
    }
    await house.api('PATCH', '/me', data)
  })

  test('twelve mails have come', async () => {
    for (let index = 1; index <= 12; index++) await write(`Creaking hinge ${index}`)
    for (let index = 1; index <= 12; index++) await numberOf(`Creaking hinge ${index}`)
  })

  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body)
  const openNumber = (): number => Number(/\/(\d+)(\?|$)/.exec(page.url())?.[1] ?? 0)
  const isWriting = () =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toBe(editorName)
  const editor = () => page.getByRole('textbox', { name: editorName })
  const addressed = () =>
    page
      .getByRole('main')
      .getByRole('button', { name: /^Remove / })
      .waitFor()

  async function isAnswered(number: number, words: string): Promise<void> {
    const said = async () => {
      const ticket = await house.api<{ statusCategory: string; assignee: { name: string } | null }>(
        'GET',
        `/tickets/${number}`,
      )
      const { items } = await house.api<{ items: { visibleText: string; delivery: object | null }[] }>(
        'GET',
        `/tickets/${number}/messages`,
      )
      const mails = items.filter((one) => one.visibleText === words && one.delivery !== null)
      return [mails.length, ticket.statusCategory, ticket.assignee?.name]
    }
    await expect.poll(said).toEqual([1, 'done', 'Noor Aydin'])
  }

  /** What went out by mail to the customers of these tickets, nothing twice. */
  const mailsOf = async (numbers: readonly number[]) => {
    const { items } = await house.api<{ items: { ticketNumber: number | null; state: string }[] }>(
      'GET',
      '/deliveries?limit=100',
    )
    return items.filter((one) => one.state === 'captured' && numbers.includes(one.ticketNumber ?? 0)).length
  }

  test('journey 2: five tickets are answered: G U, Enter, I, R, words, Ctrl Enter, ]', async () => {
    await house.open(page, '/desk/views/all')
    await page.keyboard.press('g')
    // What may follow is told to whoever hesitates.
    await page.getByRole('status').filter({ hasText: 'Unassigned' }).waitFor()
    await page.keyboard.press('u')
    await page.waitForURL('**/desk/views/unassigned')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/unassigned/*')
    const answered: number[] = []
    for (let index = 1; index <= 5; index++) {
      await editor().waitFor()
      await addressed()
      const number = openNumber()
      answered.push(number)
      await page.keyboard.press('i')
      await page.keyboard.press('r')
      await isWriting()
      await page.keyboard.type(`Oil it ${index}.`)
      await page.keyboard.press('Control+Enter')
      // At once: the words are on their way.
      await page.keyboard.press(']')
      await expect.poll(openNumber).not.toBe(number)
      await expect.poll(hasFocus).toBe(true)
    }
    expect(new Set(answered).size).toBe(5)
    for (const [at, number] of answered.entries()) await isAnswered(number, `Oil it ${at + 1}.`)
    const { items } = await house.api<{ items: { number: number }[] }>(
      'GET',
      `/tickets?query=${encodeURIComponent('is:unassigned status:open')}`,
    )
    expect(items.filter((one) => answered.includes(one.number))).toEqual([])
    await expect.poll(() => mailsOf(answered)).toBe(5)
  })

  test('journey 17: a ticket sleeps until what was typed; the customer’s mail wakes it at once, and they hear nothing of it', async () => {
    const number = await numberOf('Creaking hinge 12')
    await house.api('POST', `/tickets/${number}/messages`, { visibility: 'public', text: 'We look for a part.' })
    await house.open(page, `/desk/tickets/${number}`)
    await page.keyboard.press('b')
    const field = page.getByRole('combobox', { name: 'Snooze until' })
    await field.waitFor()
    await page.keyboard.type('fri 15')
    await page.getByRole('option', { name: /^Fri.* 15:00.*(in|tomorrow)/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    let waitingSince: string | null = null
    const state = async () => {
      const ticket = await house.api<{
        snoozedUntil: string | null
        statusCategory: string
        waitingSince: string | null
      }>('GET', `/tickets/${number}`)
      waitingSince = ticket.waitingSince
      return [ticket.snoozedUntil === null ? null : new Date(ticket.snoozedUntil).getDay(), ticket.statusCategory]
    }
    await expect.poll(state).toEqual([5, 'waiting'])
    await write('Re: Creaking hinge 12', 'In-Reply-To: <Creakinghinge120@customer.example>\r\n')
    await expect.poll(state).toEqual([null, 'open'])
    await page.getByRole('toolbar', { name: 'What to do with this ticket' }).getByText('To do').waitFor()
    const { items } = await house.api<{ items: { createdAt: string; direction: string }[] }>(
      'GET',
      `/tickets/${number}/messages`,
    )
    expect(items.map((one) => one.direction)).toEqual(['in', 'out', 'in'])
    expect(waitingSince).toBe(items[2]?.createdAt)
    const deliveries = await house.api<{ items: { ticketNumber: number | null }[] }>('GET', '/deliveries?limit=100')
    expect(deliveries.items.filter((one) => one.ticketNumber === number)).toHaveLength(1)
  })

  test('journey 23: a Russian layout walks, writes and closes by position, a German one closes by AltGr', async () => {
    const press = (init: Pick<KeyboardEventInit, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'modifierAltGraph'>) =>
      page.evaluate((given) => {
        const event = new KeyboardEvent('keydown', { ...given, bubbles: true, cancelable: true })
        ;(document.activeElement ?? document.body).dispatchEvent(event)
      }, init)
    await house.open(page, '/desk/views/open')
    await page.getByRole('option').first().waitFor()
    await press({ key: 'о', code: 'KeyJ' })
    await press({ key: 'о', code: 'KeyJ' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('1')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/open/*')
    await editor().waitFor()
    const number = openNumber()
    await press({ key: ']', code: 'Digit9', ctrlKey: true, altKey: true, modifierAltGraph: true })
    await expect.poll(openNumber).not.toBe(number)
    const status = async () => (await house.api<{ statusCategory: string }>('GET', `/tickets/${number}`)).statusCategory
    await expect.poll(status).toBe('done')
    await editor().waitFor()
    await press({ key: 'к', code: 'KeyR' })
    await isWriting()
    const here = openNumber()
    await press({ key: 'у', code: 'KeyE' })
    expect((await house.api<{ statusCategory: string }>('GET', `/tickets/${here}`)).statusCategory).not.toBe('done')
    await press({ key: 'л', code: 'KeyK', ctrlKey: true })
    await page.getByRole('combobox', { name: 'Commands' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Commands' }).waitFor({ state: 'detached' })
    expect(openNumber()).toBe(here)
    // Out of the editor the same key closes.
    await page.getByRole('main').focus()
    await press({ key: 'у', code: 'KeyE' })
    await expect
      .poll(async () => (await house.api<{ statusCategory: string }>('GET', `/tickets/${here}`)).statusCategory)
      .toBe('done')
  })

  test('journey 24: at 400 % and with reduced motion nothing is cut: no page scrolls sideways, rows say everything', async () => {
    const storageState = await house.context.storageState()
    const context = await house.browser.newContext({
      viewport: { width: 320, height: 256 },
      storageState,
      reducedMotion: 'reduce',
    })
    const small = await house.newPage(context)
    const number = await numberOf('Creaking hinge 10')
    const places = [
      'views/all',
      `tickets/${number}`,
      `print/${number}?notes=on`,
      'settings/shortcuts',
      'new',
      'people',
      'more',
    ]
    for (const place of places) {
      await house.open(small, `/desk/${place}`)
      expect([place, await small.evaluate(() => document.documentElement.scrollWidth)]).toEqual([place, 320])
      expect([place, await cutTexts(small)]).toEqual([place, []])
    }
    await small.setViewportSize({ width: 320, height: 640 })
    await house.open(small, '/desk/views/all?q=subject%3ACreaking')
    await small
      .getByRole('option', { name: /^(unread, )?Ann Lee, Creaking hinge \d+, waits \d+ (minutes?|seconds?|hours?)/ })
      .first()
      .waitFor()
    const moving = await small.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    )
    expect(moving).toBe(0)
    await context.close()
  })

  /** By typing in the palette, as somebody does who knows no key but that of the palette. */
  async function byPalette(words: string, label = words): Promise<void> {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Commands' }).waitFor()
    await page.keyboard.type(words)
    const first = page.getByRole('dialog').locator('[cmdk-item][aria-selected=true]')
    await first.filter({ hasText: label }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Given to me by the button that says whose it is. */
  async function byMenus(): Promise<void> {
    await page.getByRole('toolbar', { name: 'What to do with this ticket' }).waitFor()
    await page.getByRole('heading', { level: 1, name: /Squeaking/ }).focus()
    await tabTo(page, 'Assignee')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Assignee' }).waitFor()
    await page.keyboard.type('Noor')
    await page.getByRole('option', { name: /Noor Aydin/ }).waitFor()
    await expect.poll(() => page.getByRole('dialog').getByRole('option').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Assignee' }).waitFor({ state: 'detached' })
  }

  test('journey 3: with single keys off, every step is found by typing', async () => {
    await house.api('PATCH', '/me', { preferences: { singleKeys: false } })
    for (let index = 1; index <= 5; index++) await write(`Squeaking door ${index}`)
    for (let index = 1; index <= 5; index++) await numberOf(`Squeaking door ${index}`)
    await house.open(page, '/desk/views/all')
    await page.getByRole('option').first().waitFor()
    await byPalette('unassigned', 'Unassigned')
    await page.waitForURL('**/desk/views/unassigned')
    await house.open(page, `/desk/views/all?q=${encodeURIComponent('subject:"Squeaking door" is:unassigned')}`)
    await page.getByRole('option').nth(4).waitFor()
    // Letters are letters now: nothing moves, nothing opens.
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null)).toBeNull()
    await byPalette('next ticket', 'Next ticket in the list')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('0')
    await byPalette('open the ticket', 'Open the ticket')
    await page.waitForURL(/views\/all\/\d+/)
    const answered: number[] = []
    for (let index = 1; index <= 5; index++) {
      await editor().waitFor()
      await addressed()
      const number = openNumber()
      answered.push(number)
      if (index === 1) await byMenus()
      else await byPalette('assign to me', 'Assign to me')
      await byPalette('reply', 'Reply')
      await isWriting()
      await page.keyboard.type(`Grease it ${index}.`)
      if (index === 1) {
        await tabTo(page, 'Send with another status')
        await page.keyboard.press('Enter')
        await chooseItem(page, /^Send and keep open/)
      } else await byPalette('send, or', 'Send, or add the note')
      await page
        .getByRole('article')
        .filter({ hasText: `Grease it ${index}.` })
        .waitFor()
      if (index === 1) expect(await seriousFindings(page)).toEqual([])
      await byPalette('done and on', 'Done and on to the next')
      if (index < 5) await expect.poll(openNumber).not.toBe(number)
      await expect.poll(async () => [index, await hasFocus()]).toEqual([index, true])
    }
    for (const [at, number] of answered.entries()) await isAnswered(number, `Grease it ${at + 1}.`)
  })

  test('journey 23: E is given another key, a conflict is named, another window hears of it, the preset turns J and K', async () => {
    const other = await house.newPage(house.context)
    await house.open(other, '/desk/views/all')
    await other.getByRole('option').nth(1).waitFor()
    await house.open(page, '/desk/settings/shortcuts')
    await page.getByRole('button', { name: 'Change the keys of: Done', exact: true }).click()
    await page.keyboard.press('j')
    await page.getByText('Also the keys of: Next ticket in the list').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Backspace')
    await page.keyboard.press('9')
    await page.keyboard.press('Enter')
    const keyOfDone = async () =>
      (await house.api<{ preferences: Record<string, unknown> }>('GET', '/session')).preferences['keys.ticket.done']
    await expect.poll(keyOfDone).toBe('9')

    // The window that stood open all the time: its old key does nothing, the new one acts.
    await other.bringToFront()
    await other.getByRole('option').first().focus()
    await other.keyboard.press('Enter')
    await other.waitForURL(/views\/all\/\d+/)
    const tools = other.getByRole('toolbar', { name: 'What to do with this ticket' })
    await tools.waitFor()
    await other.getByRole('main').focus()
    const number = Number(/\/(\d+)(\?|$)/.exec(other.url())?.[1])
    const ticket = () =>
      house.api<{ statusCategory: string; assignee: { name: string } | null }>('GET', `/tickets/${number}`)
    const before = (await ticket()).statusCategory
    await other.keyboard.press('e')
    await other.keyboard.press('i')
    // Changes of a ticket go in their order: had E done something, it would be there before the assignment.
    await expect.poll(async () => (await ticket()).assignee?.name).toBe('Noor Aydin')
    expect((await ticket()).statusCategory).toBe(before)
    await other.keyboard.press('9')
    await expect.poll(async () => (await ticket()).statusCategory).toBe('done')

    await page.bringToFront()
    await page.getByRole('radio', { name: /^Help Scout-style/ }).check()
    const preset = async () =>
      (await house.api<{ preferences: Record<string, unknown> }>('GET', '/session')).preferences.keyPreset
    await expect.poll(preset).toBe('helpScout')
    await house.open(page, '/desk/views/all')
    await page.getByRole('option').nth(2).waitFor()
    const row = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'))
    for (const [key, at] of [
      ['k', '0'],
      ['k', '1'],
      ['j', '0'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(row).toBe(at)
    }
    await other.close()
  })

  test('journey 24: in forced colours what is chosen, what has the focus and every button has an edge', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await house.open(page, '/desk/views/all')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/views\/all\/\d+/)
    await editor().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const outline = (selector: string) =>
      page.evaluate((wanted) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector(wanted) ?? document.body)
        return `${outlineWidth} ${outlineStyle}`
      }, selector)
    // Grounds are gone: the open ticket's row, the place in the navigation and the tab are told by an edge.
    await page.keyboard.press('r')
    await isWriting()
    for (const chosen of [
      '[role=option][aria-selected=true]',
      'nav [aria-current=page]',
      '[role=tab][aria-selected=true]',
    ])
      expect([chosen, await outline(chosen)]).toEqual([chosen, '2px dashed'])
    expect(await outline('[role=option][aria-selected=false]')).toMatch(/none$/)
    await page.emulateMedia({ forcedColors: null })
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
