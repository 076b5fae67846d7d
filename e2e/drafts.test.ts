import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings, undoIsOffered } from './browser'
import { admin, desktop, openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`drafts skipped: ${missingBrowser}\n`)

type Draft = { body: { text: string }; isAside: boolean; pen: string | null }

describe.skipIf(missingBrowser !== null)('text is never lost', () => {
  let house: SettingsDesk
  let mailboxId: string | undefined

  async function aTicket(subject: string): Promise<{ id: string; number: number; address: string }> {
    const data = {
      subject,
      customer: { email: 'ann@customer.example', name: 'Ann Lee' },
      message: { text: 'Where is my parcel?' },
      channel: 'email',
      mailboxId,
    }
    const { id, number } = await house.api<{ id: string; number: number }>('POST', '/tickets', data)
    return { id, number, address: `/desk/tickets/${number}` }
  }
  const draftsOf = async (ticketId: string): Promise<Draft[]> =>
    (await house.api<{ items: Draft[] }>('GET', `/drafts?ticketId=${ticketId}`)).items
  const repliesTo = async (number: number): Promise<string[]> => {
    const { items } = await house.api<{ items: { direction: string; visibleText: string }[] }>(
      'GET',
      `/tickets/${number}/messages`,
    )
    return items.filter((one) => one.direction === 'out').map((one) => one.visibleText.trim())
  }

  const words = (page: Page): Locator => page.getByRole('textbox', { name: 'Reply to the customer' })
  const elsewhere = (page: Page): Locator => page.getByText('This draft is being written in another window.')
  const saved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor()
  const shows = (page: Page, text: string) =>
    expect.poll(async () => ((await words(page).textContent()) ?? '').trim()).toBe(text)
  async function write(page: Page, text: string): Promise<void> {
    await page.locator('[contenteditable="true"]').waitFor()
    await page.getByRole('main').focus()
    await page.keyboard.press('r')
    await page.keyboard.type(text)
  }
  /** What a page sends while it closes goes out by the browser, whom nobody told that the network is away. */
  async function losePower(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page)
    await Promise.race([page.waitForEvent('crash'), session.send('Page.crash')])
    await page.close()
  }
  async function anotherDevice(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await house.browser.newContext({ viewport: desktop })
    const page = await house.newPage(context)
    await house.signIn(page)
    await page.waitForURL('**/desk/views/**')
    return { context, page }
  }

  beforeAll(async () => {
    house = await openSettingsDesk()
    const { items } = await house.api<{ items: { id: string; address: string }[] }>('GET', '/mailboxes')
    mailboxId = items.find((one) => one.address === 'support@fernhollow.example')?.id
  })
  afterAll(() => house?.close())

  test('journey 6: two windows: one pen, the same text live, and the caret’s place with it', async () => {
    const { address } = await aTicket('One pen')
    const here = house.page
    const there = await house.newPage(house.context)
    await house.open(here, address)
    await write(here, 'It is on its way')
    await saved(here)
    await house.open(there, address)
    await shows(there, 'It is on its way')
    await elsewhere(there).waitFor()
    expect(await words(there).getAttribute('contenteditable')).toBe('false')
    expect(await seriousFindings(there)).toEqual([])
    await here.keyboard.type(', and comes n')
    await here.keyboard.press('Home')
    await here.keyboard.type('Yes: ')
    await shows(there, 'Yes: It is on its way, and comes n')
    await there.getByRole('button', { name: 'Continue here' }).click()
    await elsewhere(here).waitFor()
    await elsewhere(there).waitFor({ state: 'detached' })
    await there.keyboard.type('indeed ')
    await shows(there, 'Yes: indeed It is on its way, and comes n')
    await shows(here, 'Yes: indeed It is on its way, and comes n')
    await there.close()
    await here.getByRole('button', { name: 'Continue here' }).click()
    await here.keyboard.press('End')
    await here.keyboard.type('ow')
    await shows(here, 'Yes: indeed It is on its way, and comes now')
    await saved(here)
  })

  test('journey 6: sent in one window while the other types on: one mail, and the later words stay a draft', async () => {
    const { id, number, address } = await aTicket('Sent from there')
    const here = house.page
    const there = await house.newPage(house.context)
    await house.open(here, address)
    await write(here, 'We send a new one.')
    await saved(here)
    await house.open(there, address)
    await shows(there, 'We send a new one.')
    // What is typed from now on reaches nobody before the other window has sent.
    let isHeld = true
    await here.route('**/api/v1/drafts/**', (route) => (isHeld ? route.abort() : route.continue()))
    await here.keyboard.type(' Tomorrow.')
    await here.getByText('Saved on this device').waitFor()
    await there.getByRole('button', { name: /^Send · / }).click()
    await there.getByRole('article').filter({ hasText: 'We send a new one.' }).waitFor()
    isHeld = false
    await shows(here, 'Tomorrow.')
    await saved(here)
    expect(await repliesTo(number)).toEqual(['We send a new one.'])
    await expect.poll(async () => (await draftsOf(id)).map((one) => one.body.text)).toEqual(['Tomorrow.'])
    await shows(there, 'Tomorrow.')
    await there.close()
    await here.unroute('**/api/v1/drafts/**')
  })

  test('journey 7: written offline here and online there: the newer opens, the other is offered, nothing is sent', async () => {
    const { id, number, address } = await aTicket('Two devices')
    await house.open(house.page, address)
    await words(house.page).waitFor()
    await house.context.setOffline(true)
    await write(house.page, 'Written on the train.')
    await house.page.getByText('Saved on this device').waitFor()
    await losePower(house.page)
    const device = await anotherDevice()
    await house.open(device.page, address)
    await write(device.page, 'Written at the desk.')
    await saved(device.page)
    await house.context.setOffline(false)
    house.page = await house.newPage(house.context)
    const { page } = house
    await house.open(page, address)
    await shows(page, 'Written at the desk.')
    await page.getByText(/^Other version, \d\d:\d\d$/).waitFor()
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('blockquote').getByText('Written on the train.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    // On the other device, and after reloading, it is offered as well.
    await device.page.getByText(/^Other version/).waitFor()
    await page.reload()
    await page.getByText(/^Other version/).waitFor()
    expect(await repliesTo(number)).toEqual([])
    expect((await draftsOf(id)).map((one) => one.isAside).sort()).toEqual([false, true])

    // Discarded and taken back, then put in.
    await page.getByRole('button', { name: 'Continue here' }).click()
    await elsewhere(device.page).waitFor()
    await device.context.close()
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByText('Other version discarded').waitFor()
    await page.getByText(/^Other version, /).waitFor({ state: 'detached' })
    await undoIsOffered(page)
    await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/^Other version, /).waitFor()
    await page.getByRole('button', { name: 'Insert' }).click()
    await page.getByText(/^Other version, /).waitFor({ state: 'detached' })
    await expect.poll(() => words(page).textContent()).toContain('Written on the train.')
    await expect.poll(async () => (await draftsOf(id)).map((one) => one.isAside)).toEqual([false])
  })

  test('what is typed with the last breath of a page reaches the server, and its pen is free', async () => {
    const { page } = house
    await page.evaluate(() => navigator.serviceWorker.ready)
    for (const round of ['first', 'second', 'third', 'fourth', 'fifth']) {
      const { id, address } = await aTicket(`Last breath, the ${round}`)
      await house.open(page, address)
      await write(page, `The ${round}`)
      // To another page of the desk: its process lives on, and what the old page sent is not saved by a new one.
      await page.goto(house.at('/api/v1/health'))
      await expect
        .poll(async () => (await draftsOf(id)).map(({ body, pen }) => [body.text, pen]))
        .toEqual([[`The ${round}`, null]])
    }
  })

  test('journey 8: an open draft outlives reload, the end of the sign-in, done and merge, and moves no list', async () => {
    const { id, address } = await aTicket('Draft that stays')
    const other = await aTicket('Draft that gets company')
    const { page } = house
    const lists = async () =>
      Promise.all(
        ['is:unassigned status:open', 'status:open'].map(async (query) => {
          const path = `/tickets?query=${encodeURIComponent(query)}&limit=50`
          return (await house.api<{ items: { number: number }[] }>('GET', path)).items.map((one) => one.number)
        }),
      )
    const before = await lists()
    await house.open(page, address)
    await write(page, 'Half a sentence')
    await saved(page)
    expect(await lists()).toEqual(before)
    await page.reload()
    await shows(page, 'Half a sentence')
    await elsewhere(page).waitFor({ state: 'detached' })

    // What is still on its way would be refused before the hand moves.
    await page.waitForLoadState('networkidle')
    await page.context().clearCookies()
    await write(page, ' and the rest')
    const dialog = page.getByRole('dialog', { name: 'Sign in again' })
    // It waits for the hands to rest: none of the words goes into its fields.
    expect(await dialog.getByLabel('E-mail address').inputValue()).toBe(admin.email)
    await dialog.getByLabel('Password', { exact: true }).fill(admin.password)
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await dialog.waitFor({ state: 'detached' })
    await saved(page)
    await shows(page, 'Half a sentence and the rest')
    await expect.poll(async () => (await draftsOf(id))[0]?.body.text).toBe('Half a sentence and the rest')
    expect(await lists()).toEqual(before)

    await page
      .getByRole('toolbar', { name: 'What to do with this ticket' })
      .getByRole('button', { name: 'Done' })
      .click()
    await page.getByRole('button', { name: 'Reopen' }).waitFor()
    await shows(page, 'Half a sentence and the rest')
    await house.api('POST', `/tickets/${id}/merge`, { into: other.number })
    await page.waitForURL(`**/desk/tickets/${other.number}`)
    await shows(page, 'Half a sentence and the rest')
  })

  test('signing out asks while text is in this browser only', async () => {
    const { address } = await aTicket('Not yet saved')
    const { page } = house
    await house.open(page, address)
    await page.route('**/api/v1/drafts/**', (route) => route.abort())
    await write(page, 'Only here')
    await page.getByText('Saved on this device').waitFor()
    const leave = async () => {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: /Noor Aydin/ })
        .click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
    }
    await leave()
    const dialog = page.getByRole('dialog', { name: 'Not everything is saved' })
    await dialog.waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Stay' }).click()
    await shows(page, 'Only here')
    await page.unroute('**/api/v1/drafts/**')
    await leave()
    await page.waitForURL('**/desk/sign-in')
    const { page: again } = await anotherDevice()
    await house.open(again, address)
    await shows(again, 'Only here')
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
