import type { APIRequestContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, patient, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`working together skipped: ${missingBrowser}\n`)
const tove = { email: 'tove.lind@fernhollow.example', name: 'Tove Lind', password: 'battery horse 52 staple' }

describe.skipIf(missingBrowser !== null)('two agents at one ticket', () => {
  let house: SettingsDesk
  let noors: Page
  let toves: Page
  let number = 0
  let address = ''

  async function answerOf<Answer>(asked: ReturnType<APIRequestContext['get']>): Promise<Answer> {
    const answer = await asked
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as Answer
  }
  const api = (path: string): string => house.at(`/api/v1${path}`)

  beforeAll(async () => {
    house = await openSettingsDesk()
    noors = house.page
  })
  afterAll(() => house?.close())

  test('a colleague is invited and comes', async () => {
    const { request } = house.context
    await answerOf(request.post(api('/agents'), { data: { email: tove.email, name: tove.name, role: 'agent' } }))
    const linkOf = async (): Promise<string | undefined> => {
      const { items } = await answerOf<{ items: { id: string; subject: string }[] }>(request.get(api('/deliveries')))
      for (const { id } of items) {
        const preview = await request.get(api(`/deliveries/${id}/preview`))
        const link = /\/desk\/invitation\?token=[\w.~-]+/.exec(await preview.text())?.[0]
        if (link !== undefined) return link
      }
      return undefined
    }
    await expect.poll(linkOf, { timeout: patient }).toBeDefined()
    toves = await house.newPage(await house.browser.newContext({ viewport: desktop }))
    await toves.goto(house.at((await linkOf()) ?? ''))
    await toves.getByLabel('Password', { exact: true }).fill(tove.password)
    await toves.keyboard.press('Enter')
    await toves.waitForURL('**/desk/views/**')
    const mailboxes = await answerOf<{ items: { id: string; address: string }[] }>(request.get(api('/mailboxes')))
    const data = {
      subject: 'Bent spoke',
      customer: { email: 'ann@customer.example', name: 'Ann Lee' },
      message: { text: 'The third spoke is bent.' },
      channel: 'email',
      mailboxId: mailboxes.items.find((one) => one.address === 'support@fernhollow.example')?.id,
    }
    const ticket = await answerOf<{ number: number }>(request.post(api('/tickets'), { data }))
    number = ticket.number
    address = `/desk/tickets/${number}`
  })

  const writeIn = async (page: Page, key: 'r' | 'm', words: string): Promise<void> => {
    await page.getByRole('textbox', { name: /^(Reply to the customer|Note, only agents see it)$/ }).waitFor()
    await page.keyboard.press(key)
    await page.keyboard.type(words)
  }

  test('each sees that the other is here, and that they write', async () => {
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

  test('the second sender is stopped with the first reply in full; sent anyway, it is sent once', async () => {
    await writeIn(noors, 'r', 'Bring it in on Monday.')
    // Nothing of the colleague's reply comes to this window before its own is under way.
    let isHeld = true
    await noors.route(/\/messages(\?|$)/, (route) => {
      if (route.request().method() === 'POST') isHeld = false
      return isHeld ? route.abort() : route.continue()
    })
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
    const { items } = await answerOf<{ items: { visibleText: string }[] }>(
      house.context.request.get(api(`/tickets/${number}/messages`)),
    )
    expect(items.filter((one) => one.visibleText.includes('Bring it in on Monday.'))).toHaveLength(1)
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

  test('no page threw', () => expect(house.errors).toEqual([]))
})
