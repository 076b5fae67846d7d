import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, foyer, startDesk } from '../scripts/desk-process'
import { SmtpConnection } from '../scripts/smtp-client'
import { missingBrowser, openBrowser, seriousFindings, undoIsOffered } from './browser'
import { patient } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`people skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'
const admin = { email: 'noor@fernhollow.example', password: 'horse staple 41 battery' }

describe.skipIf(missingBrowser !== null)('people in a real browser', () => {
  let dataDir = ''
  let desk: Desk
  let browser: Browser
  let page: Page
  const errors: string[] = []
  let importPath = ''
  const at = (path: string): string => `http://localhost:${desk.port}${path}`

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'foyer-people-'))
    const { email, password } = admin
    const names = ['--name', 'Noor Aydin', '--company', 'Fernhollow', '--mailbox', support]
    foyer(dataDir, ['setup', '--email', email, '--password', password, ...names])
    desk = await startDesk(dataDir)
    browser = await openBrowser()
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    page.setDefaultTimeout(patient)
    page.on('pageerror', (error) => void errors.push(error.message))
    await page.request.post(at('/api/v1/session'), { data: admin })
    for (const [from, subject] of [
      ['Ann Lee <ann@customer.example>', 'Silent bell'],
      ['Ann Lee <ann@customer.example>', 'Loose chain'],
      ['ben@other.example', 'Flat tyre'],
    ] as const)
      await mail(from, subject)
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function mail(from: string, subject: string): Promise<void> {
    const sender = /[^<\s]+@[^>\s]+/.exec(from)?.[0] ?? ''
    const id = `<${subject.replace(/\W/g, '')}@customer.example>`
    const lines = [
      `From: ${from}`,
      `To: ${support}`,
      `Subject: ${subject}`,
      `Message-ID: ${id}`,
      '',
      'Please help.',
      '',
    ]
    const connection = await SmtpConnection.open(desk.smtpPort)
    expect(await connection.send(sender, support, lines.join('\r\n'))).toMatch(/^250/)
    connection.close()
  }

  async function save(): Promise<void> {
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
  }

  test('a person is found by typing and opened by keys alone', async () => {
    await page.goto(at('/desk/views/all'))
    await page.getByRole('option').filter({ hasText: 'Flat tyre' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor()
    await page.getByRole('link', { name: /ben@other/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('custom')
    await page.waitForURL('**/desk/people?q=custom')
    await page.getByRole('link', { name: /ben@other/ }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: /Ann Lee/ }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ann Lee', level: 1 }).waitFor()
  })

  test('shows what the person asked, newest first', async () => {
    const tickets = page.getByRole('list', { name: 'Tickets' }).getByRole('link')
    await tickets.first().waitFor()
    expect(
      await tickets.allInnerTexts().then((all) => all.map((text) => /Loose chain|Silent bell/.exec(text)?.[0])),
    ).toEqual(['Loose chain', 'Silent bell'])
    expect(await seriousFindings(page)).toEqual([])
  })

  test('name, a new organization, and another address are kept', async () => {
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByLabel('Name').fill('Ann Marie Lee')
    await page.getByLabel('Organization', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Organization' }).fill('Kestrel Bay Labs')
    await page.getByRole('option', { name: /Kestrel Bay Labs/ }).click()
    await page.getByRole('combobox', { name: 'Organization' }).waitFor({ state: 'detached' })
    await save()
    const other = page.getByLabel('Add an address')
    await other.fill('no address')
    await other.press('Enter')
    await page.getByText('This is no e-mail address.').waitFor()
    await other.fill('ben@other.example')
    await other.press('Enter')
    await page.getByText('This address belongs to somebody already.').waitFor()
    await other.fill('ann@home.example')
    await other.press('Enter')
    await page.getByRole('button', { name: 'Remove ann@home.example' }).waitFor()
    await page.getByRole('button', { name: 'Remove ann@customer.example' }).click()
    await page.getByRole('button', { name: 'Remove ann@customer.example' }).waitFor({ state: 'detached' })
    expect(await seriousFindings(page)).toEqual([])

    await page.reload()
    await page.getByRole('heading', { name: 'Ann Marie Lee', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Kestrel Bay Labs' }).click()
    await page.getByRole('heading', { name: 'Kestrel Bay Labs', level: 1 }).waitFor()
    await page
      .getByRole('list', { name: 'People' })
      .getByRole('link', { name: /Ann Marie Lee/ })
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('an organization gets a domain, and is listed with its people', async () => {
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByLabel('Add a domain').fill('@Kestrel.example')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('button', { name: 'Remove kestrel.example' }).waitFor()
    await page.getByRole('link', { name: 'Organizations' }).click()
    await page.getByRole('link', { name: /Kestrel Bay Labs.*1 person/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('fields of the desk are filled in on a person and on a ticket', async () => {
    for (const [key, appliesTo] of [
      ['plan', 'person'],
      ['orderNumber', 'ticket'],
    ] as const) {
      const data = { key, appliesTo, kind: 'text', names: { en: key } }
      expect((await page.request.post(at('/api/v1/custom-fields'), { data })).status()).toBe(201)
    }
    await page.goto(at('/desk/tickets/1'))
    await page.getByLabel('orderNumber').fill('A 17')
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await page.getByLabel('orderNumber').press('Tab')
    await kept
    await page.reload()
    await expect.poll(() => page.getByLabel('orderNumber').inputValue()).toBe('A 17')
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('link', { name: 'Ann Marie Lee' }).click()
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByLabel('plan').fill('Pro')
    await save()
    await page.reload()
    await expect.poll(() => page.getByLabel('plan').inputValue()).toBe('Pro')
  })

  test('two that are one are merged as suggested, taken back from the toast, and merged again by the palette', async () => {
    await mail('Shop Account <ann+shop@home.example>', 'Order of spokes')
    await page.reload()
    await page.getByText('May be the same person:').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('status').getByRole('button', { name: 'Merge' }).click()
    const sheet = page.getByRole('dialog', { name: 'Merge Ann Marie Lee' })
    const result = sheet.getByRole('region', { name: 'What results' })
    await result.getByText('ann@home.example, ann+shop@home.example').waitFor()
    await result.getByText('Shop Account', { exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Merge', exact: true }).click()
    await sheet.waitFor({ state: 'detached' })
    await undoIsOffered(page)
    await page.getByRole('heading', { name: 'Merged into this person' }).waitFor()
    await page.getByRole('button', { name: 'Remove ann+shop@home.example' }).waitFor()
    await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('May be the same person:').waitFor()
    await page.getByRole('heading', { name: 'Merged into this person' }).waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Not the same' }).click()
    await page.getByText('May be the same person:').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Commands' }).waitFor()
    await page.keyboard.type('Merge person')
    await page.getByRole('option', { name: 'Merge person…' }).waitFor()
    await page.keyboard.press('Enter')
    await sheet.getByLabel('Who is the same person?').fill('shop')
    await sheet.getByRole('radio', { name: /Shop Account/ }).click()
    await sheet.getByRole('radio', { name: /Ann Marie Lee/ }).waitFor()
    await sheet.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByRole('heading', { name: 'Merged into this person' }).waitFor()
    await page.getByRole('tab', { name: /Tickets/ }).click()
    await page
      .getByRole('list', { name: 'Tickets' })
      .getByRole('link', { name: /Order of spokes/ })
      .waitFor()
  })

  test('the way to the merged person leads on, and the history parts them again', async () => {
    const kept = new URL(page.url()).pathname
    const merges = await page.request.get(at(`/api/v1${kept.replace('/desk', '')}/merges`))
    const { items }: { items: { person: { id: string } }[] } = await merges.json()
    await page.goto(at(`/desk/people/${items[0]?.person.id}?tab=details`))
    await page.waitForURL(`**${kept}?tab=details`)
    const merged = page.getByRole('region', { name: 'Merged into this person' })
    await merged.getByText('Shop Account').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await merged.getByRole('button', { name: 'Undo' }).click()
    await merged.waitFor({ state: 'detached' })
    await page.getByText('Shop Account is a person of their own again').waitFor()
    await page.getByRole('button', { name: 'Remove ann+shop@home.example' }).waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'History' }).click()
    const history = page.getByRole('list', { name: 'History' }).getByRole('listitem')
    await history.filter({ hasText: 'Name: Ann Lee → Ann Marie Lee' }).waitFor()
    await history.filter({ hasText: 'Merged Shop Account into this person' }).first().waitFor()
    expect(await history.first().textContent()).toContain('Shop Account is a person of their own again')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Details' }).click()
  })

  test('people come from a file: columns guessed, tried, done, and what was refused as a file to mend', async () => {
    await page.goto(at('/desk/people'))
    await page.getByRole('link', { name: 'Import' }).click()
    await page.getByRole('heading', { name: 'Import people', level: 1 }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const rows = ['Vorname;Nachname;E-Mail;Firma;Schuhgröße', 'Ida;Holm;ida@file.example;Kiosk;38', ';;nonsense;;']
    const buffer = Buffer.from(rows.join('\r\n'), 'latin1')
    await page.locator('input[type=file]').setInputFiles({ name: 'Kunden.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('heading', { name: 'Kunden.csv', level: 1 }).waitFor()
    const column = (name: string) => page.getByLabel(`${name} is`)
    expect(await column('E-Mail').inputValue()).toBe('email')
    expect(await column('Nachname').inputValue()).toBe('lastName')
    await column('Schuhgröße').selectOption('Notes')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'See what would happen' }).click()
    await page.getByText(/1 new, 0 changed, 0 unchanged, 1 refused/).waitFor()
    await page
      .getByRole('list', { name: 'First refused rows' })
      .getByText(/Line 3.*nonsense/s)
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Import 1 person' }).click()
    await page.getByText('Imported.', { exact: true }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download 1 refused row' }).click()
    expect((await download).suggestedFilename()).toBe('Kunden – refused.csv')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'To the people' }).click()
    await page.getByRole('link', { name: /Ida Holm/ }).click()
    await page.getByRole('tab', { name: 'Details' }).click()
    await expect.poll(() => page.getByLabel('Notes').inputValue()).toBe('38')
    importPath = await page.request
      .get(at('/api/v1/person-imports'))
      .then((answer) => answer.json())
      .then(({ items }: { items: { id: string }[] }) => `/desk/people/import?id=${items[0]?.id}`)
  })

  test('at phone width nothing scrolls sideways, and dark keeps its contrast', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    })
    const small = await phone.newPage()
    small.setDefaultTimeout(patient)
    const person = new URL(page.url()).pathname
    for (const path of [
      ...['/desk/people', person, `${person}?tab=details`, '/desk/organizations'],
      ...['/desk/people/import', importPath],
    ]) {
      await small.goto(at(path))
      await small.waitForLoadState('networkidle')
      expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      expect(await seriousFindings(small)).toEqual([])
    }
    await phone.close()
  })

  test('no page threw', () => expect(errors).toEqual([]))
})
