import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`offline skipped: ${missingBrowser}\n`)

describe.skipIf(missingBrowser !== null)('without a network', () => {
  let house: SettingsDesk
  let page: Page
  const tickets: { id: string; number: number }[] = []
  const tag = 'offline-triage'

  const changesOf = async (number: number, type: string): Promise<number> => {
    const { items } = await house.api<{ items: { type: string }[] }>('GET', `/tickets/${number}/events`)
    return items.filter((one) => one.type === type).length
  }
  const row = (index: number) => page.getByRole('option').filter({ hasText: `Triage ${index};` })
  const waiting = (count: number) =>
    page
      .getByRole('navigation')
      .getByText(count === 1 ? '1 change waiting' : `${count} changes waiting`)
      .first()
      .waitFor()
  const press = async (index: number, key: string): Promise<void> => {
    await row(index).focus()
    await page.keyboard.press(key)
  }

  /** The browser keeps the program: from now on every part of it comes without a network. */
  const isKeeping = (): Promise<void> =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })

  /** Whether the browser keeps this ticket for times without a network. */
  const isKept = (number: number): Promise<boolean> =>
    page.evaluate(
      (wanted) =>
        new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('foyer')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const asked = opening.result.transaction('cache').objectStore('cache').getAllKeys()
            asked.onsuccess = () => {
              opening.result.close()
              resolve(asked.result.some((key) => String(key).endsWith(` ${wanted}`)))
            }
          }
        }),
      number,
    )

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
    const { items } = await house.api<{ items: { id: string; address: string }[] }>('GET', '/mailboxes')
    const mailboxId = items.find((one) => one.address === 'support@fernhollow.example')?.id
    for (let index = 0; index < 10; index++) {
      const data = {
        subject: `Triage ${index};`,
        customer: { email: 'ann@customer.example', name: 'Ann Lee' },
        message: { text: `Request ${index}.` },
        channel: 'email',
        mailboxId,
        tags: [tag],
      }
      tickets.push(await house.api<{ id: string; number: number }>('POST', '/tickets', data))
    }
  })
  afterAll(() => house?.close())

  test('journey 31: ten tickets are dealt with; each change is applied once when the network is back', async () => {
    await house.open(page, `/desk/views/all?q=${encodeURIComponent(`tag:${tag}`)}`)
    await row(9).waitFor()
    await isKeeping()
    await house.context.setOffline(true)
    for (let index = 0; index < 5; index++) await press(index, 'i')
    for (let index = 5; index < 10; index++) await press(index, 'e')
    await waiting(10)
    // Said on the screen at once, though nobody was told yet.
    await page.getByText('Noor Aydin').first().waitFor()
    await page.getByText(/^No connection since/).waitFor({ timeout: 30_000 })
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize(phone)
    await page.getByText('10 changes waiting').locator('visible=true').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize(desktop)
    expect(await changesOf(tickets[0]?.number ?? 0, 'ticket.assigned')).toBe(0)

    await house.context.setOffline(false)
    await page
      .getByText(/changes? waiting$/)
      .first()
      .waitFor({ state: 'detached' })
    await page.getByText(/^No connection since/).waitFor({ state: 'detached' })
    for (const { number } of tickets.slice(0, 5)) await expect.poll(() => changesOf(number, 'ticket.assigned')).toBe(1)
    for (const { number } of tickets.slice(5))
      await expect.poll(() => changesOf(number, 'ticket.statusChanged')).toBe(1)
  })

  test('what one reads and writes stays: a seen ticket opens, a reply is not sent and stays a draft', async () => {
    const { number, id } = tickets[1] ?? { number: 0, id: '' }
    await house.open(page, `/desk/tickets/${number}`)
    await page.getByText('Request 1.').first().waitFor()
    await page.locator('[contenteditable="true"]').waitFor()
    await expect.poll(() => isKept(number)).toBe(true)
    // A fresh page: what it shows now comes from what the browser keeps.
    await house.open(page, `/desk/views/all?q=${encodeURIComponent(`tag:${tag}`)}`)
    await row(1).waitFor()
    await house.context.setOffline(true)
    await row(1).click()
    await page.getByRole('article').getByText('Request 1.').first().waitFor()
    await page.locator('[contenteditable="true"]').waitFor()
    await page.getByRole('main').focus()
    await page.keyboard.press('r')
    await page.keyboard.type('From the tunnel.')
    await page.getByText('Saved on this device').waitFor()
    await page.getByRole('button', { name: /^Send · / }).click()
    await page.getByText('Not sent: offline. Your text is kept.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    // Not even a reload needs the desk: program, list and ticket are kept, and so are the words.
    await page.reload()
    await page.getByRole('article').getByText('Request 1.').first().waitFor()
    await page.getByText('From the tunnel.').waitFor()
    await page.getByText(/^No connection since/).waitFor()
    await house.context.setOffline(false)
    await page.getByText('Saved', { exact: true }).waitFor()
    const { items } = await house.api<{ items: { body: { text: string } }[] }>('GET', `/drafts?ticketId=${id}`)
    expect(items.map((one) => one.body.text)).toEqual(['From the tunnel.'])
    const sent = await house.api<{ items: { direction: string }[] }>('GET', `/tickets/${number}/messages`)
    expect(sent.items.filter((one) => one.direction === 'out')).toEqual([])
  })

  test('a change that waits is taken back by Z, and one that waits goes on after a reload', async () => {
    const { number } = tickets[2] ?? { number: 0 }
    await house.open(page, `/desk/tickets/${number}`)
    const tools = page.getByRole('toolbar', { name: 'What to do with this ticket' })
    await tools.getByRole('button', { name: 'Done' }).waitFor()
    await page.getByRole('main').focus()
    let isHeld = true
    await page.route(/\/api\/v1\/tickets\/[\w-]+$/, (route) =>
      isHeld && route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    )
    await page.keyboard.press('e')
    await tools.getByRole('button', { name: 'Reopen' }).waitFor()
    await waiting(1)
    await page.keyboard.press('z')
    await tools.getByRole('button', { name: 'Done' }).waitFor()
    expect(await changesOf(number, 'ticket.statusChanged')).toBe(0)

    await page.keyboard.press('e')
    await waiting(1)
    await page.reload()
    await waiting(1)
    await tools.getByRole('button', { name: 'Reopen' }).waitFor()
    isHeld = false
    await expect.poll(() => changesOf(number, 'ticket.statusChanged')).toBe(1)
    await page
      .getByText(/changes? waiting$/)
      .first()
      .waitFor({ state: 'detached' })
    await tools.getByRole('button', { name: 'Reopen' }).waitFor()
  })

  test('journey 31: what is refused is rolled back and explained at row and ticket, and tried again', async () => {
    const { number } = tickets[3] ?? { number: 0 }
    await house.open(page, `/desk/views/all/${number}?q=${encodeURIComponent(`tag:${tag}`)}`)
    const tools = page.getByRole('toolbar', { name: 'What to do with this ticket' })
    await tools.getByRole('button', { name: 'Done' }).waitFor()
    await page.route(/\/api\/v1\/tickets\/[\w-]+$/, (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({
            status: 403,
            contentType: 'application/problem+json',
            body: '{"code":"access.forbidden","detail":"No."}',
          })
        : route.continue(),
    )
    await page.getByRole('main').focus()
    await page.keyboard.press('e')
    await page.getByText('Not changed: Status.').waitFor()
    await page.getByRole('option', { name: /Triage 3;.*not changed/ }).waitFor()
    await tools.getByRole('button', { name: 'Done' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.unroute(/\/api\/v1\/tickets\/[\w-]+$/)
    await page.getByRole('button', { name: 'Try again' }).click()
    await tools.getByRole('button', { name: 'Reopen' }).waitFor()
    await expect.poll(() => changesOf(number, 'ticket.statusChanged')).toBe(1)
    await page.getByText('Not changed: Status.').waitFor({ state: 'detached' })
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
