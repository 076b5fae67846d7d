import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`the composer skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'

type Said = {
  id: string
  text: string
  visibility: string
  direction: string
  messageIdHeader: string | null
  sideConversationId: string | null
  to: { address: string }[]
  cc: { address: string }[]
  attachments: { name: string; size: number }[]
  releaseAt: string | null
  delivery: { id: string } | null
}
type Answer = Record<string, unknown> & { items: Said[]; ticketNumber: number; number: number }

describe.skipIf(missingBrowser !== null)('the composer', () => {
  let house: SettingsDesk
  let page: Page
  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(() => house?.close())

  const ask = (method: string, path: string, data?: object | string) => house.api<Answer>(method, path, data)
  let made = 0
  /** A mail comes in; answers the number of its ticket. */
  async function mail(from: string, head: string[], text: string): Promise<number> {
    const address = /<([^>]+)>/.exec(from)?.[1] ?? from
    const id = `Message-ID: <composer-${++made}@outside.example>`
    const raw = [`From: ${from}`, `To: ${support}`, id, ...head, '', text, ''].join('\r\n')
    const arrived = await ask('POST', `/inbound/mail?wait=true&to=${support}&from=${address}`, raw)
    return arrived.ticketNumber
  }
  /** Sends it at once, and answers the mail as it left. */
  async function letterOf(message: Said | undefined): Promise<string> {
    await ask('POST', `/deliveries/${message?.delivery?.id}/retry`, {})
    const read = () => house.context.request.get(house.at(`/api/v1/deliveries/${message?.delivery?.id}/preview`))
    await expect.poll(async () => (await read()).status()).toBe(200)
    return (await read()).text()
  }
  const said = async (number: number) => (await ask('GET', `/tickets/${number}/messages`)).items
  const open = async (number: number): Promise<void> => {
    await house.open(page, `/desk/tickets/${number}`)
    // The last to come.
    await page.locator('[contenteditable=true]').waitFor()
  }
  const editor = (name = 'Reply to the customer'): Locator => page.getByRole('textbox', { name })
  const write = async (key: string, words: string): Promise<void> => {
    await page.keyboard.press(key)
    await page.keyboard.type(words)
  }
  const focused = () => page.evaluate(() => document.activeElement?.textContent)

  test('journey 9: taken back after 8 seconds all is as before and nothing left; sent again, it leaves with the window closed', async () => {
    const number = await mail('Hal Ives <hal@customer.example>', ['Subject: Bell'], 'It rings by itself.')
    const standing = async () => {
      const { statusCategory, assignee, waitingSince } = await ask('GET', `/tickets/${number}`)
      return { statusCategory, assignee, waitingSince }
    }
    const states = async () =>
      ((await ask('GET', '/deliveries?limit=100')).items as unknown as { ticketNumber: number; state: string }[])
        .filter((one) => one.ticketNumber === number)
        .map((one) => one.state)
    const before = await standing()
    await ask('PATCH', '/settings', { undoSeconds: 30 })
    await open(number)
    await write('r', 'Hold it still.')
    await page.getByLabel('Cc', { exact: true }).fill('ivy@customer.example')
    await page.keyboard.press('Enter')
    const file = { name: 'bell.txt', mimeType: 'text/plain', buffer: Buffer.from('ring') }
    await page.locator('input[type=file]').setInputFiles(file)
    const files = page.getByRole('list', { name: 'Files' })
    await files.getByRole('link', { name: 'bell.txt' }).or(files.getByText('bell.txt')).first().waitFor()
    const send = page.getByRole('button', { name: /^Send · / })
    const answer = page.getByRole('article').filter({ hasText: 'Hold it still.' })
    await send.click()
    await answer.getByText(/^Leaves in (1\d|2[0-2]) seconds$/).waitFor()
    await page.getByRole('main').focus()
    await page.keyboard.press('z')
    await answer.waitFor({ state: 'detached' })
    await expect.poll(() => editor().textContent()).toBe('Hold it still.')
    await page
      .getByRole('button', { name: 'Remove hal@customer.example' })
      .or(page.getByRole('button', { name: 'Remove Hal Ives' }))
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Remove ivy@customer.example' }).waitFor()
    await files.getByText('bell.txt').waitFor()
    await expect.poll(standing).toEqual(before)
    expect((await states()).filter((one) => one !== 'cancelled')).toEqual([])

    await ask('PATCH', '/settings', { undoSeconds: 10 })
    await send.click()
    await answer.getByText(/^Leaves in/).waitFor()
    await page.close()
    page = await house.newPage(house.context)
    await expect.poll(async () => (await states()).filter((one) => one !== 'cancelled')).toEqual(['captured'])
    const sent = (await said(number)).at(-1)
    expect(sent?.attachments.map((one) => one.name)).toEqual(['bell.txt'])
    expect(sent?.cc.map((one) => one.address)).toEqual(['ivy@customer.example'])
  })

  test('journey 12: a new Cc and a Reply-To elsewhere are named; without the naming button nothing leaves', async () => {
    const number = await mail(
      'Ann Lee <ann@customer.example>',
      ['Subject: Loose saddle', 'Reply-To: Ann Lee <ann@elsewhere.example>'],
      'It wobbles.',
    )
    await open(number)
    await write('r', 'Tighten it.')
    await page.getByLabel('Cc', { exact: true }).fill('bo@friend.example')
    await page.keyboard.press('Enter')
    await page.getByText('not in the last message').first().waitFor()
    await page.getByText('wrote the mail, but asks for answers to ann@elsewhere.example').first().waitFor()
    const history = page.getByRole('switch', { name: /Quote earlier messages, also for bo@friend.example/ })
    expect(await history.isChecked()).toBe(true)
    await history.uncheck()
    expect(await seriousFindings(page)).toEqual([])
    await editor().focus()
    await page.keyboard.press('Control+Enter')
    const named = page.getByRole('button', { name: 'Send also to ann@customer.example' })
    await named.waitFor()
    expect(await focused()).toBe('Send also to ann@customer.example')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Keep editing' }).click()
    await page.getByRole('button', { name: /^Send · / }).click()
    await named.waitFor()
    expect(await said(number)).toHaveLength(1)
    await page.keyboard.press('Enter')
    await page.getByRole('article').filter({ hasText: 'Tighten it.' }).waitFor()
    const sent = (await said(number)).at(-1)
    expect(sent?.to.map((one) => one.address)).toEqual(['ann@customer.example'])
    expect(sent?.cc.map((one) => one.address)).toEqual(['bo@friend.example'])
    const letter = await letterOf(sent)
    expect(letter).toContain('Tighten it.')
    expect(letter).not.toContain('It wobbles.')
  })

  test('journey 12: a supplier is asked aside; their answer stands in its colour, and the customer knows nothing', async () => {
    const number = await mail('Cy Roe <cy@customer.example>', ['Subject: Bent rim'], 'The rim is bent.')
    await open(number)
    await page.keyboard.press('f')
    const aside = editor('Message to a third party, the customer does not see it')
    await aside.waitFor()
    await aside.getByText('The rim is bent.').waitFor()
    await page.getByLabel('To', { exact: true }).fill('sam@parts.example')
    await page.keyboard.press('Enter')
    await page.getByLabel('Subject').fill('One rim')
    await aside.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Have you one?')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Send · Waiting for third party' }).click()
    const block = page.getByRole('region', { name: /^With .+ — the customer does not see this$/ })
    await block.getByRole('article', { name: 'Message from Noor Aydin, in a side conversation' }).waitFor()
    await block.getByRole('heading', { name: /^With sam@parts\.example/ }).waitFor()
    const [, question] = await said(number)
    expect(question).toMatchObject({ visibility: 'internal', sideConversationId: expect.any(String) })

    await mail(
      'Sam <sam@parts.example>',
      ['Subject: Re: One rim', `In-Reply-To: ${question?.messageIdHeader}`],
      'Yes, for ten.',
    )
    const answer = block.getByRole('article', { name: 'Message from Sam, in a side conversation' })
    await answer.getByText('Yes, for ten.').waitFor()
    const ground = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await ground(block)).not.toBe(await ground(page.getByRole('article', { name: 'Message from Cy Roe' })))
    expect(await seriousFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await seriousFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })

    await block.getByRole('button', { name: 'Answer' }).click()
    await page.keyboard.type('I take it.')
    await page.getByRole('button', { name: /Remove Sam|Remove sam@parts.example/ }).waitFor()
    await page.getByLabel('Cc', { exact: true }).fill('cy@customer.example')
    await page.keyboard.press('Enter')
    await aside.focus()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Send also to cy@customer.example' }).waitFor()
    expect(await said(number)).toHaveLength(3)
    await page.getByRole('button', { name: 'Remove cy@customer.example' }).click()
    await page.getByRole('button', { name: /^Send · / }).click()
    await block.getByText('I take it.').waitFor()

    await page.getByRole('tab', { name: 'Reply' }).click()
    await editor().waitFor()
    await editor().focus()
    await page.keyboard.type('We have ordered one.')
    await page.getByRole('button', { name: /^Send · Waiting for customer/ }).click()
    await page.getByRole('article').filter({ hasText: 'We have ordered one.' }).waitFor()
    const reply = (await said(number)).find((one) => one.visibility === 'public' && one.direction === 'out')
    const whole = await letterOf(reply)
    expect(whole).toContain('The rim is bent.')
    for (const secret of ['sam@parts.example', 'Have you one?', 'Yes, for ten.']) expect(whole).not.toContain(secret)
    await page.setViewportSize(phone)
    await block.waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('journey 13: note and reply keep their own words; a name in a reply offers to make it a note', async () => {
    const number = await mail('Di Fox <di@customer.example>', ['Subject: Squeak'], 'It squeaks.')
    await open(number)
    await write('m', 'Known fault.')
    const ground = (name = 'Note, only agents see it') =>
      editor(name).evaluate((one) => {
        let element: Element | null = one
        while (element && !element.className.includes?.('rounded-card')) element = element.parentElement
        return element ? getComputedStyle(element).backgroundColor : ''
      })
    const noteGround = await ground()
    await page.getByRole('button', { name: 'Add note' }).waitFor()
    expect(await page.getByRole('button', { name: /^Send · / }).count()).toBe(0)
    await page.getByRole('tab', { name: 'Note' }).locator('svg.lucide-lock').waitFor()
    await page.getByRole('tab', { name: 'Reply' }).click()
    await editor().waitFor()
    expect(await ground('Reply to the customer')).not.toBe(noteGround)
    await page.getByRole('button', { name: /^Send · / }).waitFor()
    expect(await editor().textContent()).toBe('')
    await editor().focus()
    await page.keyboard.type('We look into it, @no')
    const offer = page.getByRole('button', { name: 'Make this a note' })
    await offer.waitFor()
    // Nothing switched by itself.
    expect(await page.getByRole('tab', { name: 'Reply' }).getAttribute('aria-selected')).toBe('true')
    expect(await seriousFindings(page)).toEqual([])
    await offer.click()
    const note = editor('Note, only agents see it')
    await expect.poll(() => note.textContent()).toBe('Known fault.We look into it, @no')
    expect(await ground()).toBe(noteGround)
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.getByRole('article', { name: 'Note from Noor Aydin' }).waitFor()
    const all = await said(number)
    expect(all.map((one) => one.visibility)).toEqual(['public', 'internal'])
    expect(all.at(-1)?.delivery).toBeNull()
  })

  test('journey 14: a hole in the text and a forgotten file are asked before sending, one by one, with the focus', async () => {
    const number = await mail('Ed Gray <ed@customer.example>', ['Subject: Invoice'], 'See the attached photo, please.')
    await open(number)
    await write('r', 'Order {{ order.number }} is attached.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('A placeholder is not filled in:').waitFor()
    expect(await focused()).toBe('Fix')
    await page.keyboard.press('Enter')
    await page.keyboard.type('77')
    await page.keyboard.press('Control+Enter')
    await page.getByText('You wrote “attached”, and there is no file.').waitFor()
    expect(await focused()).toBe('Fix')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('attached')
    expect(await said(number)).toHaveLength(1)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Send without' }).click()
    await page.getByRole('article').filter({ hasText: 'Order 77 is attached.' }).waitFor()
    expect((await said(number)).at(-1)?.text).toBe('Order 77 is attached.')
  })

  test('journey 15: scheduled for tomorrow, the customer writes tonight: draft, bell, open ticket', async () => {
    const number = await mail('Fay Hill <fay@customer.example>', ['Subject: Delivery'], 'When does it come?')
    await open(number)
    await write('r', 'Tomorrow it comes.')
    await page.getByRole('button', { name: 'Send with another status' }).click()
    await page.getByRole('menuitem', { name: /^Tomorrow/ }).click()
    await page
      .getByRole('article')
      .filter({ hasText: 'Tomorrow it comes.' })
      .getByText(/Leaves/)
      .waitFor()
    const id = `<composer-${made}@outside.example>`
    await mail('Fay Hill <fay@customer.example>', ['Subject: Re: Delivery', `In-Reply-To: ${id}`], 'No hurry any more.')
    await page.getByRole('article').filter({ hasText: 'No hurry any more.' }).waitFor()
    await expect.poll(() => editor().textContent()).toBe('Tomorrow it comes.')
    const all = await said(number)
    expect(all.map((one) => one.direction)).toEqual(['in', 'in'])
    expect(await ask('GET', `/tickets/${number}`)).toMatchObject({ statusCategory: 'open' })
    const deliveries = (await ask('GET', '/deliveries')).items as unknown as { subject: string; state: string }[]
    expect(deliveries.find((one) => one.subject === 'Re: Delivery')?.state).toBe('cancelled')
    const told = async () =>
      ((await ask('GET', '/notifications')).items as unknown as { kind: string }[]).map((one) => one.kind)
    await expect.poll(told).toContain('sendCancelled')
  })

  test('journey 18: pasted and dropped files have progress, sends wait for them, each is tried again or left out', async () => {
    const number = await mail('Gil Jay <gil@customer.example>', ['Subject: Photos'], 'Show me.')
    await open(number)
    await write('r', 'Here they are.')
    await editor().evaluate((element) => {
      const data = new DataTransfer()
      const pixel = Uint8Array.from(
        atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
        (one) => one.charCodeAt(0),
      )
      data.items.add(new File([pixel], 'pasted.png', { type: 'image/png' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    const files = page.getByRole('list', { name: 'Files' })
    await files.getByText('pasted.png').waitFor()

    let isSlow = true
    let isBroken = true
    await page.route(/\/uploads\?/, async (route) => {
      const { searchParams } = new URL(route.request().url())
      if (searchParams.get('name') === 'broken.txt' && isBroken) return route.abort()
      while (isSlow && searchParams.get('name') === 'large.bin') await new Promise((done) => setTimeout(done, 50))
      return route.continue()
    })
    const folder = await mkdtemp(join(tmpdir(), 'foyer-files-'))
    const choose = async (name: string, bytes: number): Promise<void> => {
      await writeFile(join(folder, name), Buffer.alloc(bytes, 7))
      await page.locator('input[type=file]').setInputFiles(join(folder, name))
    }
    await choose('broken.txt', 20)
    await page.getByRole('button', { name: 'Try broken.txt again' }).waitFor()
    await choose('unwanted.txt', 20)
    await page.getByRole('button', { name: 'Remove unwanted.txt' }).click()
    await editor().evaluate((element) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(20 * 1024 * 1024).fill(7)], 'large.bin'))
      const event = (kind: string) => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })
      element.dispatchEvent(event('dragenter'))
      element.dispatchEvent(event('drop'))
    })
    await files.getByText('large.bin').waitFor()
    await page.getByText(/The largest go as links/).waitFor()
    await page.getByRole('button', { name: /^Send · / }).click()
    await page.getByText('Not uploaded: broken.txt').waitFor()
    isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Try broken.txt again' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Send · / }).click()
    await page.getByText('Sends when the files are uploaded.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await said(number)).toHaveLength(1)
    isSlow = false
    await page.getByRole('article').filter({ hasText: 'Here they are.' }).waitFor()
    const sent = (await said(number)).at(-1)
    expect(sent?.attachments.map((one) => one.name).sort()).toEqual(['broken.txt', 'large.bin', 'pasted.png'])
    await page.unroute(/\/uploads\?/)

    // Taken back, the files come along.
    await page.keyboard.press('Escape')
    await page.getByRole('article').filter({ hasText: 'Here they are.' }).getByRole('button', { name: 'Undo' }).click()
    await files.getByText('large.bin').waitFor()
    await page.getByRole('button', { name: 'Remove large.bin' }).click()
    await files.getByText('large.bin').waitFor({ state: 'detached' })
    await rm(folder, { recursive: true })
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
