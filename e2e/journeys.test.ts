import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, foyer, startDesk } from '../scripts/desk-process'
import { SmtpConnection } from '../scripts/smtp-client'
import { smtpSink } from '../server/test/smtp/sink'
import { missingBrowser, openBrowser, seriousFindings, undoIsOffered } from './browser'
import { patient } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`journeys skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'
const admin = { email: 'noor@fernhollow.example', password: 'horse staple 41 battery' }

describe.skipIf(missingBrowser !== null)('journeys in a real browser', () => {
  let dataDir = ''
  let desk: Desk
  let browser: Browser
  let page: Page
  const errors: string[] = []
  const at = (path: string): string => `http://localhost:${desk.port}${path}`

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'foyer-journey-'))
    desk = await startDesk(dataDir)
    browser = await openBrowser()
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    page.setDefaultTimeout(patient)
    page.on('pageerror', (error) => void errors.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function mail(subject: string, text: string, more = ''): Promise<string> {
    const connection = await SmtpConnection.open(desk.smtpPort)
    const answer = await connection.send(
      'ann@customer.example',
      support,
      `From: Ann Lee <ann@customer.example>\r\nTo: ${support}\r\nSubject: ${subject}\r\nMessage-ID: <${subject.replace(/\W/g, '')}${more.length}@customer.example>\r\n${more}\r\n${text}\r\n`,
    )
    connection.close()
    return answer
  }

  test('journey 1: sets the desk up by the one-time link', async () => {
    await page.goto(desk.setUpLink ?? '')
    await page.getByLabel('Your name').fill('Noor Aydin')
    await page.getByLabel('E-mail address').fill(admin.email)
    await page.getByLabel('Password', { exact: true }).fill(admin.password)
    await page.getByLabel('Company').fill('Fernhollow')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Set up the desk' }).click()
    await page.waitForURL('**/desk/welcome')
    await page.getByRole('heading', { name: 'First steps' }).waitFor()
    await page.goto(desk.setUpLink ?? '')
    await page.getByText('This link has done its work').waitFor()
  })

  test('journey 1: a mail appears without reloading, on the checklist too; the answer is captured and readable; its reply reopens the ticket', async () => {
    await page.goto(at('/desk/views/open'))
    await page.getByText('Nothing waits here').waitFor()
    const checklist = await page.context().newPage()
    await checklist.goto(at('/desk/welcome'))
    await checklist.getByRole('heading', { name: 'Write a mail to it' }).waitFor()
    await page.bringToFront()
    expect(await mail('Silent bell', 'It was fine yesterday.')).toMatch(/^250/)
    await page.getByRole('option').filter({ hasText: 'Silent bell' }).click()
    await page.getByText('It was fine yesterday.').first().waitFor()
    await checklist.getByRole('heading', { name: 'Received → ticket 1' }).waitFor()
    await checklist.close()
    expect(await seriousFindings(page)).toEqual([])

    const editor = page.getByRole('textbox', { name: 'Reply to the customer' })
    await editor.waitFor()
    await page.keyboard.press('r')
    // No key of a quick writer is taken for a command.
    await page.keyboard.type('Try a drop of oil.')
    await page.getByRole('main').getByText('Try a drop of oil.').waitFor()
    await page.getByRole('button', { name: /^Remove / }).waitFor()
    const send = page.getByRole('button', { name: /^Send · Waiting/ })
    const answer = page.getByRole('article').filter({ hasText: 'Try a drop of oil.' })
    await send.click()
    await answer.getByText(/Leaves in \d+ seconds/).waitFor()
    // Taken back, it is in the composer again, and nothing left.
    await answer.getByRole('button', { name: 'Undo' }).click()
    await answer.waitFor({ state: 'detached' })
    await editor.getByText('Try a drop of oil.').waitFor()
    await page.getByRole('button', { name: /^Remove / }).waitFor()
    await send.click()
    await answer.getByRole('button', { name: 'Send now' }).click()
    await answer.getByText('captured').waitFor()
    // The next answer is addressed again.
    await page.getByRole('button', { name: /^Remove / }).waitFor()

    await page.goto(at('/desk/outbox'))
    await page.getByText('Re: Silent bell').first().click()
    await page.getByRole('tab', { name: 'Text' }).click()
    await page.getByText('Try a drop of oil.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Headers' }).click()
    const messageId = /<m0\.[^>]+>/.exec((await page.getByRole('main').textContent()) ?? '')?.[0]
    expect(messageId).toBeDefined()

    expect(await mail('Re: Silent bell', 'Oil helped, thank you!', `In-Reply-To: ${messageId}\r\n`)).toMatch(/^250/)
    await page.goto(at('/desk/tickets/1'))
    await page.getByText('Oil helped, thank you!').first().waitFor()
    await page.getByRole('toolbar', { name: 'What to do with this ticket' }).getByText('To do').waitFor()
  })

  test('J, J, Enter opens the second row; Enter beside the list presses what has the focus', async () => {
    expect(await mail('Loose chain', 'It rattles.')).toMatch(/^250/)
    await page.goto(at('/desk/views/all'))
    const rows = page.getByRole('option')
    await rows.filter({ hasText: 'Loose chain' }).waitFor()
    const sort = page.getByRole('button', { name: 'Newest activity' })
    await sort.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    // The menu gives the focus back a moment after it is gone; a key before that would lose it again.
    await expect.poll(() => sort.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('j')
    await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true)
    await page.keyboard.press('j')
    await expect.poll(() => rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk/views/all/1')
  })

  test('E closes the ticket, Z brings it back; a reply for later waits, and Z takes it back', async () => {
    await page.goto(at('/desk/tickets/2'))
    const tools = page.getByRole('toolbar', { name: 'What to do with this ticket' })
    await tools.getByText('To do').waitFor()
    await page.keyboard.press('e')
    await page.keyboard.press('z')
    await page.getByText('Taken back: Done').waitFor()
    await tools.getByText('To do').waitFor()
    await tools.getByRole('button', { name: 'Done' }).waitFor()
    const editor = page.getByRole('textbox', { name: 'Reply to the customer' })
    await editor.waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('More on this next week.')
    await page.getByRole('button', { name: /^Remove / }).waitFor()
    await page.getByRole('button', { name: 'Send with another status' }).click()
    await page.getByRole('menuitem', { name: /^Tomorrow/ }).click()
    const answer = page.getByRole('article').filter({ hasText: 'More on this next week.' })
    await answer.getByText(/draft again/).waitFor()
    await tools.getByText('To do').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('z')
    await answer.waitFor({ state: 'detached' })
    await editor.getByText('More on this next week.').waitFor()
    await editor.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
  })

  test('over a slow network nothing typed is lost, whatever comes late', async () => {
    const late = (ms: number) => async (route: Route) => {
      await new Promise((done) => setTimeout(done, ms))
      await route.continue()
    }
    await page.route('**/assets/rich-editor*', late(1500))
    await page.route('**/api/v1/drafts?*', late(700))
    await page.goto(at('/desk/tickets/2'))
    const editor = page.getByRole('textbox', { name: 'Reply to the customer' })
    await editor.waitFor()
    await page.keyboard.press('r')
    const words = 'Please loosen the rear wheel, pull it back by a finger and tighten it again.'
    await page.keyboard.type(words, { delay: 30 })
    await expect.poll(() => editor.evaluate((field) => field.textContent || Reflect.get(field, 'value'))).toBe(words)
    expect(await editor.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.unroute('**/assets/rich-editor*')
    await page.unroute('**/api/v1/drafts?*')
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.goto(at('/desk/tickets/2'))
    await expect.poll(() => editor.evaluate((field) => field.textContent)).toBe(words)
  })

  test('a list keeps still under a hand: what arrives waits to be asked for, what is done stays dimmed in its place', async () => {
    const rows = page.getByRole('option')
    const hasFocus = (row: Locator) =>
      expect.poll(() => row.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.goto(at('/desk/views/all'))
    await rows.filter({ hasText: 'Loose chain' }).waitFor()
    await page.keyboard.press('j')
    const held = (await rows.first().getAttribute('aria-label')) ?? ''
    expect(await mail('Worn saddle', 'It creaks.')).toMatch(/^250/)
    await page.getByRole('button', { name: '1 new' }).waitFor()
    expect(await rows.first().getAttribute('aria-label')).toBe(held)
    await hasFocus(rows.first())
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('.')
    await hasFocus(rows.filter({ hasText: 'Worn saddle' }))
    await page.getByRole('button', { name: '1 new' }).waitFor({ state: 'detached' })

    await page.goto(at('/desk/views/open'))
    await rows.filter({ hasText: 'Loose chain' }).focus()
    await page.keyboard.press('e')
    await hasFocus(rows.filter({ hasText: 'Worn saddle' }))
    const done = rows.filter({ hasText: /Done by you.*Loose chain/ })
    await done.waitFor()
    await undoIsOffered(page)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Unassigned' }).focus()
    await done.waitFor({ state: 'detached' })
  })

  test('searches words and fields, and is told where a query is wrong', async () => {
    await page.goto(at('/desk/search?q=oil'))
    await page.getByRole('option').filter({ hasText: 'Silent bell' }).waitFor()
    await page.goto(at('/desk/search?q=prio%3Ahigh'))
    await page
      .getByText(/priority/)
      .first()
      .waitFor()
  })

  test('journey 21: at 390 px one reads, answers, snoozes and finds a person', async () => {
    for (let index = 1; index <= 12; index++)
      expect(await mail(`Spare part ${index}`, 'Do you have it?')).toMatch(/^250/)
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      storageState: await page.context().storageState(),
    })
    const small = await phone.newPage()
    small.setDefaultTimeout(patient)
    const isOneColumn = async () =>
      expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await small.goto(at('/desk/views/open'))
    const rows = small.getByRole('option')
    await rows.filter({ hasText: 'Spare part 12' }).waitFor()
    const scroller = () =>
      rows.first().evaluate((row) => {
        let one: Element | null = row
        while (one && one.scrollHeight <= one.clientHeight + 8) one = one.parentElement
        return one?.scrollTop ?? 0
      })
    await small.getByRole('main').hover()
    await small.mouse.wheel(0, 400)
    await expect.poll(scroller).toBeGreaterThan(200)
    const place = await scroller()
    const subject = 'Spare part 10'
    await rows.filter({ hasText: subject }).click()
    await small.getByRole('heading', { name: subject, level: 1 }).waitFor()
    await small.getByRole('article').getByText('Do you have it?').first().waitFor()
    expect(await rows.filter({ visible: true }).count()).toBe(0)
    await isOneColumn()

    const editor = small.getByRole('textbox', { name: 'Reply to the customer' })
    await small.locator('[contenteditable=true]').waitFor()
    await small.getByRole('button', { name: /^Remove / }).waitFor()
    await editor.click()
    // The keyboard of a phone takes the lower half of the window.
    await small.setViewportSize({ width: 390, height: 480 })
    await small.keyboard.type('We have two.')
    const send = small.getByRole('button', { name: /^Send · / })
    for (const part of [editor, send]) {
      const box = await part.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(480)
    }
    await send.click()
    await small.setViewportSize({ width: 390, height: 844 })
    await small.getByRole('article').filter({ hasText: 'We have two.' }).waitFor()
    await isOneColumn()
    await small.goBack()
    const left = rows.filter({ hasText: subject })
    await left.waitFor()
    expect(await scroller()).toBe(place)
    await expect.poll(() => left.evaluate((row) => row === document.activeElement)).toBe(true)

    await rows.filter({ hasText: 'Spare part 9' }).click()
    const tools = small.getByRole('toolbar', { name: 'What to do with this ticket' })
    await tools.getByRole('button', { name: 'Snooze' }).click()
    await small.getByRole('option', { name: /^Tomorrow/ }).click()
    const snoozed = async () => {
      const answer = await small.request.get(at('/api/v1/tickets/count?query=is%3Asnoozed'))
      return ((await answer.json()) as { count: number }).count
    }
    await expect.poll(snoozed).toBe(1)
    await isOneColumn()

    await small.getByRole('link', { name: 'More' }).click()
    await small.getByRole('link', { name: 'People' }).click()
    await small.getByRole('heading', { name: 'People', level: 1 }).waitFor()
    await small.getByRole('combobox').fill('ann@cust')
    await small.getByRole('link', { name: /Ann Lee/ }).click()
    await small.getByRole('heading', { name: 'Ann Lee', level: 1 }).waitFor()
    await isOneColumn()
    expect(await seriousFindings(small)).toEqual([])
    await phone.close()
  })

  test('journey 1: a way out is connected as the checklist says, and the answer is accepted', async () => {
    const sink = await smtpSink()
    await page.goto(at('/desk/welcome'))
    await page.getByRole('link', { name: /^SMTP account to send by/ }).click()
    await page.getByLabel('Server').fill('127.0.0.1')
    await page.getByLabel('Port').fill(String(sink.port))
    await page.getByLabel('Encryption').selectOption('none')
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByText('Not tried yet').waitFor()
    await page.goto(at('/desk/tickets/1'))
    const editor = page.getByRole('textbox', { name: 'Reply to the customer' })
    await editor.waitFor()
    await page.getByRole('button', { name: /^Remove / }).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('Glad to hear it.')
    await page.getByRole('button', { name: /^Send · / }).click()
    const answer = page.getByRole('article').filter({ hasText: 'Glad to hear it.' })
    await answer.getByRole('button', { name: 'Send now' }).click()
    await answer.getByText('accepted').waitFor()
    expect(sink.mails.map((one) => one.to)).toEqual([['ann@customer.example']])
    await page.goto(at('/desk/welcome'))
    for (const step of ['Have a mailbox', 'Received → ticket 1', 'Answer it', 'Connect a way out'])
      await page.getByRole('listitem').filter({ hasText: step }).getByRole('img', { name: 'done' }).waitFor()
    await sink.close()
  })

  test('at phone width nothing scrolls sideways, and dark keeps its contrast', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    })
    const small = await phone.newPage()
    small.setDefaultTimeout(patient)
    for (const path of ['/desk/views/all', '/desk/tickets/1', '/desk/settings', '/desk/outbox']) {
      await small.goto(at(path))
      await small.waitForLoadState('networkidle')
      expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(await seriousFindings(small)).toEqual([])
    }
    await phone.close()
  })

  test('signs in again with the password, and the command line refuses a second set-up', async () => {
    const other = await browser.newContext()
    const fresh = await other.newPage()
    await fresh.goto(at('/desk'))
    await fresh.getByLabel('E-mail').fill(admin.email)
    await fresh.getByLabel('Password', { exact: true }).fill(admin.password)
    await fresh.getByRole('button', { name: /sign in/i }).click()
    await fresh.waitForURL('**/desk/views/**')
    await other.close()
    expect(() =>
      foyer(dataDir, ['setup', '--email', 'x@y.example', '--password', admin.password, '--name', 'X']),
    ).toThrow()
  })

  test('no page threw', () => expect(errors).toEqual([]))
})
