import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings, undoIsOffered } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`hand-over skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'

type Shown = { number: number; assignee: { name: string } | null; handOver: { id: string; writer: string } | null }

describe.skipIf(missingBrowser !== null)('a hand-over', () => {
  let house: SettingsDesk
  let page: Page
  let theirs: Page
  let number = 0

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
    const from = 'ann@customer.example'
    const head = [`From: Ann Lee <${from}>`, `To: ${support}`, `Message-ID: <hand-${Math.random()}@outside.example>`]
    const raw = [...head, 'Subject: A humming pump', '', 'Since Monday it hums.', ''].join('\r\n')
    const path = `/inbound/mail?wait=true&to=${support}&from=${from}`
    number = (await house.api<{ ticketNumber: number }>('POST', path, raw)).ticketNumber
  })
  afterAll(() => house?.close())

  const ticket = () => house.api<Shown>('GET', `/tickets/${number}`)
  const offer = (on: Page) => on.getByText(/Noor Aydin.* hands this ticket over to you/)

  test('is given by keyboard alone, and stands above the messages, in the properties and the history', async () => {
    const mia = { email: 'mia@fernhollow.example', name: 'Mia Sand', role: 'agent', password: 'kettle 73 bridge lamp' }
    theirs = await house.colleague(mia)
    await house.open(page, `/desk/tickets/${number}`)
    await page.getByText('Since Monday it hums.').waitFor()
    await page.keyboard.press('Shift+h')
    await page.getByRole('combobox', { name: 'To' }).waitFor()
    await page.keyboard.type('Mia')
    await page.keyboard.press('Tab')
    await page.keyboard.type('The pump hums at night.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Turned it off and on.')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('radio', { name: 'Whoever it goes to' }).and(page.locator(':checked')).waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByText(/Handed over by .*Noor Aydin.* to .*Mia Sand/)
      .first()
      .waitFor()
    expect(await ticket()).toMatchObject({ handOver: { writer: 'receiver' } })
    await page.getByText(/handed this over to .*Mia Sand.*The pump hums at night/).waitFor()
    await undoIsOffered(page)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page), colorScheme).toEqual([])
    }
  })

  test('is taken back by Z, and given again', async () => {
    await page.keyboard.press('z')
    await expect.poll(async () => (await ticket()).handOver).toBeNull()
    const { items } = await house.api<{ items: { id: string; name: string }[] }>('GET', `/tickets/${number}/agents`)
    const agentId = items.find(({ name }) => name === 'Mia Sand')?.id
    const body = { to: { agentId }, summary: 'The pump hums at night.', tried: 'Turned it off and on.' }
    await house.api('POST', `/tickets/${number}/hand-over`, body)
  })

  test('the receiver finds it among what needs care, and returns it with a reason', async () => {
    await house.open(theirs, '/desk/views/to-accept')
    await theirs.getByRole('option').filter({ hasText: 'A humming pump' }).getByText('Handed over').waitFor()
    expect(await seriousFindings(theirs)).toEqual([])
    await house.open(theirs, `/desk/tickets/${number}`)
    await offer(theirs).first().waitFor()
    await theirs.getByRole('button', { name: 'Return', exact: true }).click()
    await theirs.getByRole('textbox', { name: 'Why it goes back' }).fill('No pump of ours.')
    expect(await seriousFindings(theirs)).toEqual([])
    await theirs.getByRole('button', { name: 'Return', exact: true }).click()
    await expect.poll(async () => (await ticket()).assignee?.name).toBe('Noor Aydin')
    await page.getByText(/returned the hand-over to .*Noor Aydin.*No pump of ours/).waitFor()
  })

  test('undone and accepted it is the receiver’s, and the other window hears of it', async () => {
    await theirs.getByText(/returned the hand-over/).waitFor()
    await theirs.keyboard.press('Escape')
    await theirs.keyboard.press('z')
    await offer(theirs).first().waitFor()
    await page
      .getByText(/Handed over by .*Noor Aydin.* to .*Mia Sand/)
      .first()
      .waitFor()
    await theirs.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect.poll(async () => (await ticket()).assignee?.name).toBe('Mia Sand')
    await page.getByText(/accepted the hand-over of .*Noor Aydin/).waitFor()
    expect(house.errors).toEqual([])
  })
})
