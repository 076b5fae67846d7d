import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings, undoIsOffered } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`reminders and incidents skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'

type Shown = {
  id: string
  number: number
  statusCategory: string
  reminders: { text: string; dueAt: string }[]
  incident: { number: number } | null
  rootCause: string | null
}

describe.skipIf(missingBrowser !== null)('reminders and incidents', () => {
  let house: SettingsDesk
  let page: Page
  const numbers: number[] = []

  async function opened(name: string, subject: string): Promise<number> {
    const from = `${name.toLowerCase()}@no-light.example`
    const head = [`From: ${name} Lee <${from}>`, `To: ${support}`, `Message-ID: <${Math.random()}@no-light.example>`]
    const raw = [...head, `Subject: ${subject}`, '', `${subject}, since this morning.`, ''].join('\r\n')
    const path = `/inbound/mail?wait=true&to=${support}&from=${from}`
    return (await house.api<{ ticketNumber: number }>('POST', path, raw)).ticketNumber
  }
  const ticket = (number: number) => house.api<Shown>('GET', `/tickets/${number}`)
  const categories = async (...of: number[]) => Promise.all(of.map(async (one) => (await ticket(one)).statusCategory))
  const noSidewaysScroll = async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(phone.width)
  }
  const inBothThemes = async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page), colorScheme).toEqual([])
    }
  }

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
    for (const [name, subject] of [
      ['Ann', 'The power is out'],
      ['Ben', 'No light in the shop'],
      ['Cleo', 'Everything is dark'],
      ['Dora', 'Dark here too'],
    ] as const)
      numbers.push(await opened(name, subject))
  })
  afterAll(() => house?.close())

  test('a reminder is set by keyboard alone, found, changed, ticked off, and Z takes it back', async () => {
    const number = numbers[3] ?? 0
    const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await house.open(page, `/desk/tickets/${number}`)
    await page.getByText('Dark here too, since').first().waitFor()
    await page.keyboard.press('Shift+t')
    await page.getByRole('textbox', { name: 'What about' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Ask whether it is back')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await inBothThemes()
    await page.keyboard.press('Enter')
    const line = page.getByRole('checkbox', { name: /Ask whether it is back/ })
    await line.waitFor()
    expect((await ticket(number)).reminders).toMatchObject([{ text: 'Ask whether it is back' }])
    await undoIsOffered(page)
    await page.getByText(/set a reminder for .*Noor Aydin.*Ask whether it is back/).waitFor()
    await house.open(page, '/desk/views/all?q=is:reminder')
    await page.getByRole('option').filter({ hasText: 'Dark here too' }).waitFor()
    await house.open(page, `/desk/tickets/${number}`)
    await page.getByRole('button', { name: /Change the reminder/ }).click()
    await page.getByRole('radio', { name: 'Date and time' }).click()
    await page.getByLabel('Date and time').last().fill(`${day}T08:30`)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(async () => (await ticket(number)).reminders[0]?.dueAt).toContain(day)
    await inBothThemes()
    await line.click()
    await expect.poll(async () => (await ticket(number)).reminders).toEqual([])
    await undoIsOffered(page)
    await page.keyboard.press('z')
    await line.waitFor()
    await page.setViewportSize(phone)
    await page.getByRole('button', { name: 'Context' }).click()
    await line.waitFor()
    await noSidewaysScroll()
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize(desktop)
  })

  test('many tickets become part of an incident, and are answered as one act that Z takes back', async () => {
    const [incident = 0, ben = 0, cleo = 0] = numbers
    await house.open(page, `/desk/views/all?q=number:${ben},${cleo}`)
    await page.getByRole('option').nth(1).waitFor()
    await page.keyboard.press('*')
    await page.keyboard.press('a')
    const tools = page.getByRole('toolbar')
    await tools.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Link to an incident…' }).click()
    await page.getByRole('textbox', { name: 'Ticket number' }).fill(String(incident))
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Link', exact: true }).click()
    await expect.poll(async () => (await ticket(ben)).incident?.number).toBe(incident)
    await house.open(page, `/desk/tickets/${incident}`)
    await page.getByRole('link', { name: '2 tickets, 2 open' }).waitFor()
    await page.getByRole('textbox', { name: 'Root cause' }).fill('A digger met a cable.')
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await ticket(incident)).rootCause).toBe('A digger met a cable.')
    await inBothThemes()

    await page.getByRole('button', { name: 'Solve for all…' }).click()
    const answer = page.getByRole('dialog').getByRole('textbox', { name: 'Answer' })
    await answer.click()
    await page.keyboard.type('Dear {{ customer.firstName }}, the power is back.')
    await page.getByRole('checkbox', { name: /Ben Lee/ }).waitFor()
    await page.getByRole('checkbox', { name: /Cleo Lee/ }).waitFor()
    await inBothThemes()
    await page.setViewportSize(phone)
    await noSidewaysScroll()
    await page.setViewportSize(desktop)
    await page.getByRole('button', { name: 'Answer 2' }).click()
    await expect.poll(() => categories(ben, cleo)).toEqual(['done', 'done'])
    await undoIsOffered(page)
    await page.keyboard.press('z')
    await expect.poll(() => categories(ben, cleo)).toEqual(['open', 'open'])
  })

  test('what joins a solved incident is offered its answer, filled for its customer', async () => {
    const [incident = 0, ben = 0, , dora = 0] = numbers
    const html = '<p>Dear {{ customer.firstName }}, the power is back.</p>'
    await house.api('POST', `/tickets/${incident}/solve`, { html, status: 'done' })
    await house.open(page, `/desk/tickets/${dora}`)
    await page.keyboard.press('Shift+l')
    await page.getByRole('combobox', { name: 'How they belong together' }).selectOption('Part of the incident')
    await page.getByRole('radio', { name: /The power is out/ }).click()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Link', exact: true }).click()
    await page.getByRole('button', { name: 'Use its answer' }).click()
    await page.getByRole('textbox').filter({ hasText: 'Dear Dora, the power is back.' }).waitFor()
    await inBothThemes()
    expect((await ticket(ben)).statusCategory).toBe('done')
    expect(house.errors).toEqual([])
  })
})
