import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`working together skipped: ${missingBrowser}\n`)
const tove = { email: 'tove.lind@fernhollow.example', name: 'Tove Lind', password: 'battery horse 52 staple' }

describe.skipIf(missingBrowser !== null)('two agents at one ticket', () => {
  let house: SettingsDesk
  let noors: Page
  let toves: Page
  let number = 0
  let address = ''
  let ticket = {}

  beforeAll(async () => {
    house = await openSettingsDesk()
    noors = house.page
  })
  afterAll(() => house?.close())

  test('a colleague is invited and comes', async () => {
    toves = await house.colleague({ ...tove, role: 'agent' })
    const mailboxes = await house.api<{ items: { id: string; address: string }[] }>('GET', '/mailboxes')
    ticket = {
      subject: 'Bent spoke',
      customer: { email: 'ann@customer.example', name: 'Ann Lee' },
      message: { text: 'The third spoke is bent.' },
      channel: 'email',
      mailboxId: mailboxes.items.find((one) => one.address === 'support@fernhollow.example')?.id,
    }
    number = (await house.api<{ number: number }>('POST', '/tickets', ticket)).number
    address = `/desk/tickets/${number}`
  })

  const writeIn = async (page: Page, key: 'r' | 'm', words: string): Promise<void> => {
    await page.getByRole('textbox', { name: /^(Reply to the customer|Note, only agents see it)$/ }).waitFor()
    await page.keyboard.press(key)
    await page.keyboard.type(words)
  }

  /** Nothing of the colleague's reply comes to this window before its own is under way. */
  async function hearsNothing(): Promise<void> {
    let isHeld = true
    await noors.route(/\/messages(\?|$)/, (route) => {
      if (route.request().method() === 'POST') isHeld = false
      return isHeld ? route.abort() : route.continue()
    })
  }
  /** Words of what leaves by mail, oldest first. */
  async function lettersOf(of: number): Promise<string[]> {
    const { items } = await house.api<{ items: { visibleText: string; delivery: object | null }[] }>(
      'GET',
      `/tickets/${of}/messages`,
    )
    return items.filter(({ delivery }) => delivery !== null).map(({ visibleText }) => visibleText.trim())
  }

  test('journey 4: each sees that the other is here, and that they write', async () => {
    await house.open(toves, address)
    await house.open(noors, '/desk/views/all')
    const row = noors.getByRole('option').filter({ hasText: 'Bent spoke' })
    await row.getByRole('img', { name: 'Tove Lind is here' }).waitFor()
    await row.click()
    const main = noors.getByRole('main')
    await main.getByRole('img', { name: 'Tove Lind is here' }).waitFor()
    await toves.getByRole('img', { name: 'Noor Aydin is here' }).waitFor()
    await writeIn(toves, 'r', 'We send a new one.')
    await main.getByText('Tove Lind is writing a reply').waitFor()
    expect(await seriousFindings(noors)).toEqual([])
  })

  test('journey 4: the second sender is stopped with the first reply in full; sent anyway, it is sent once, and two mails leave', async () => {
    await writeIn(noors, 'r', 'Bring it in on Monday.')
    await hearsNothing()
    await toves.getByRole('button', { name: /^Send · / }).click()
    const sent = (page: Page) => page.getByRole('article').filter({ hasText: 'We send a new one.' })
    await sent(toves).waitFor()
    await noors.getByRole('button', { name: /^Send · / }).click()
    const stopped = noors.getByRole('blockquote').filter({ hasText: 'We send a new one.' })
    await stopped.waitFor()
    expect(await seriousFindings(noors)).toEqual([])
    await noors.getByRole('button', { name: 'Send anyway' }).click()
    const own = noors.getByRole('article').filter({ hasText: 'Bring it in on Monday.' })
    await own.waitFor()
    await own.getByRole('button', { name: 'Send now' }).click()
    expect(await lettersOf(number)).toEqual(['We send a new one.', 'Bring it in on Monday.'])
  })

  test('a note that names a colleague is found under Mentioned, unread until it is seen', async () => {
    await house.open(toves, '/desk/views/mentioned')
    await noors.getByRole('main').focus()
    await noors.keyboard.press('m')
    await noors.getByRole('textbox', { name: 'Note, only agents see it' }).waitFor()
    await noors.keyboard.type('@')
    await noors.getByRole('combobox', { name: 'Mention a colleague' }).fill('Tove')
    expect(await seriousFindings(noors)).toEqual([])
    await noors.keyboard.press('Enter')
    await noors.keyboard.type('have we any left?')
    await noors.getByRole('button', { name: 'Add note' }).click()
    const row = toves.getByRole('option', { name: /^unread, Ann Lee, Bent spoke/ })
    await row.waitFor()
    expect(await seriousFindings(toves)).toEqual([])
    await row.click()
    await toves.getByText('@Tove Lind have we any left?').waitFor()
    await toves.getByRole('main').getByText('New', { exact: true }).waitFor()
    await toves.getByRole('option', { name: /^Ann Lee, Bent spoke/ }).waitFor()
    await toves.keyboard.press('Shift+U')
    await row.waitFor()
  })

  test('journey 5: the first takes theirs back: the panel says so, and the second sends as usual, one mail', async () => {
    const other = await house.api<{ number: number }>('POST', '/tickets', { ...ticket, subject: 'Flat tyre' })
    // Time enough on any machine to take it back.
    await house.api('PATCH', '/settings', { undoSeconds: 30 })
    for (const page of [toves, noors]) await house.open(page, `/desk/tickets/${other.number}`)
    await writeIn(noors, 'r', 'We patch it.')
    await writeIn(toves, 'r', 'We replace it.')
    await hearsNothing()
    await toves.getByRole('button', { name: /^Send · / }).click()
    const theirs = toves.getByRole('article').filter({ hasText: 'We replace it.' })
    await theirs.waitFor()
    await noors.getByRole('button', { name: /^Send · / }).click()
    await noors.getByText('Somebody wrote in the meantime.').waitFor()
    await theirs.getByRole('button', { name: 'Undo' }).click()
    await noors.getByText('Tove Lind has taken this back.').waitFor()
    await noors.getByText('Somebody wrote in the meantime.').waitFor({ state: 'detached' })
    expect(await seriousFindings(noors)).toEqual([])
    await noors.getByRole('button', { name: /^Send · / }).click()
    const own = noors.getByRole('article').filter({ hasText: 'We patch it.' })
    await own.getByRole('button', { name: 'Send now' }).click()
    await own.getByText('captured').waitFor()
    expect(await lettersOf(other.number)).toEqual(['We patch it.'])
    await toves.getByRole('textbox', { name: 'Reply to the customer' }).getByText('We replace it.').waitFor()
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
