import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings, undoIsOffered } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`steps skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'

type Shown = { number: number; steps: { text: string; doneAt: string | null }[]; openStepCount: number }

describe.skipIf(missingBrowser !== null)('steps', () => {
  let house: SettingsDesk
  let number = 0

  beforeAll(async () => {
    house = await openSettingsDesk()
    const from = 'ann@customer.example'
    const head = [`From: Ann Lee <${from}>`, `To: ${support}`, `Message-ID: <steps-${Math.random()}@outside.example>`]
    const raw = [...head, 'Subject: A loose handle', '', 'It came off.', ''].join('\r\n')
    const path = `/inbound/mail?wait=true&to=${support}&from=${from}`
    number = (await house.api<{ ticketNumber: number }>('POST', path, raw)).ticketNumber
  })
  afterAll(() => house?.close())

  const ticket = () => house.api<Shown>('GET', `/tickets/${number}`)
  const text = (place: number) => house.page.getByRole('textbox', { name: 'What is to be done' }).nth(place)

  test('are written by keyboard for a type, one waiting for another', async () => {
    const { page } = house
    await house.open(page, '/desk/settings/steps')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: /Work order/ }).press('Enter')
    await page.getByRole('button', { name: 'Add a step' }).press('Enter')
    await text(0).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Look at the handle')
    await page.getByRole('button', { name: 'Add a step' }).press('Enter')
    await text(1).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Send a new one')
    await page.getByRole('checkbox', { name: 'Look at the handle' }).press('Space')
    await page.getByRole('spinbutton', { name: 'Expected hours' }).nth(1).fill('4')
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page), colorScheme).toEqual([])
    }
    await text(1).press('Enter')
    await page.getByRole('button', { name: /Work order.*2 steps/ }).waitFor()
  })

  test('come with the type, and are ticked in their order by keyboard; Z takes a tick back', async () => {
    const { page } = house
    await house.api('PATCH', `/tickets/${number}`, { type: 'order' })
    await house.open(page, `/desk/tickets/${number}`)
    const [first, second] = [/^Look at the handle/, /^Send a new one/].map((name) =>
      page.getByRole('checkbox', { name }),
    ) as [ReturnType<typeof page.getByRole>, ReturnType<typeof page.getByRole>]
    await page.getByText(/Waits for: .*Look at the handle/).waitFor()
    expect(await second.isDisabled()).toBe(true)
    await first.press('Space')
    await page.getByRole('heading', { name: /Steps: 1 of 2/ }).waitFor()
    await undoIsOffered(page)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page), colorScheme).toEqual([])
    }
    await page.getByText(/did the step “.*Look at the handle/).waitFor()
    await page.keyboard.press('z')
    await expect.poll(async () => (await ticket()).openStepCount).toBe(2)
    await page.getByRole('heading', { name: /Steps: 0 of 2/ }).waitFor()
  })

  test('open ones do not keep a ticket from being done, but it says so', async () => {
    const { page } = house
    await page.keyboard.press('e')
    await page.getByText(/Done · 2 steps are still open/).waitFor()
    await house.open(page, `/desk/tickets/${number}`)
    await page.getByRole('status').filter({ hasText: '2 steps are still open.' }).first().waitFor()
    expect(house.errors).toEqual([])
  })
})
