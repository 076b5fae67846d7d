import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, foyer, startDesk } from '../scripts/desk-process'
import { missingBrowser, openBrowser, seriousFindings } from './browser'

if (missingBrowser !== null) process.stdout.write(`settings skipped: ${missingBrowser}\n`)
const admin = { email: 'noor@fernhollow.example', password: 'horse staple 41 battery' }
const patient = 20_000
const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** Read as text: the list itself leads to every page of the workspace. */
const list = readFileSync(new URL('../web/src/features/settings/settings-pages.ts', import.meta.url), 'utf8')
const slugs = [...list.matchAll(/slug: '([\w-]+)'/g)].flatMap(([, slug]) => slug ?? [])

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 6238 with SHA-1, six digits, thirty seconds; `ahead` counts steps from now. */
function codeOf(secret: string, ahead = 0): string {
  const bits = [...secret].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const digest = createHmac('sha1', key).update(step).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

describe.skipIf(missingBrowser !== null)('settings in a real browser', () => {
  let dataDir = ''
  let desk: Desk
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const errors: string[] = []
  const at = (path: string): string => `http://localhost:${desk.port}${path}`

  async function signIn(on: Page): Promise<void> {
    await on.goto(at('/desk/sign-in'))
    await on.getByLabel('E-mail').fill(admin.email)
    await on.getByLabel('Password', { exact: true }).fill(admin.password)
    await on.getByRole('button', { name: 'Sign in' }).click()
  }

  async function open(on: Page, path: string): Promise<void> {
    await on.goto(at(path))
    await on.getByRole('main').waitFor()
    await on.waitForLoadState('networkidle')
  }

  async function openMailbox(): Promise<void> {
    await open(page, '/desk/settings/mailboxes')
    await page.getByRole('button', { name: 'Support', exact: true }).click()
    await page.getByRole('heading', { name: 'Who may use it' }).waitFor()
  }

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'foyer-settings-'))
    const who = ['--email', admin.email, '--password', admin.password, '--name', 'Noor Aydin']
    foyer(dataDir, ['setup', ...who, '--company', 'Fernhollow', '--mailbox', 'support@fernhollow.example', '--demo'])
    desk = await startDesk(dataDir)
    browser = await openBrowser()
    context = await browser.newContext({ viewport: desktop })
    page = await context.newPage()
    page.setDefaultTimeout(patient)
    page.on('pageerror', (error) => void errors.push(error.message))
    await signIn(page)
    await page.waitForURL('**/desk/views/**')
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  test.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)(
    'every page is accessible in %s, and none scrolls sideways on a phone',
    async (colorScheme, viewport) => {
      const other = await browser.newContext({ viewport, colorScheme, storageState: await context.storageState() })
      const sheet = await other.newPage()
      sheet.setDefaultTimeout(patient)
      sheet.on('pageerror', (error) => void errors.push(error.message))
      const mailboxes = (await (await other.request.get(at('/api/v1/mailboxes'))).json()) as { items: { id: string }[] }
      const agents = (await (await other.request.get(at('/api/v1/agents'))).json()) as { items: { id: string }[] }
      const single = [`mailboxes?id=${mailboxes.items[0]?.id}`, `agents?id=${agents.items[0]?.id}`]
      expect(slugs.length).toBeGreaterThan(10)
      for (const path of [...slugs, ...single]) {
        await open(sheet, `/desk/settings/${path}`)
        expect([path, await seriousFindings(sheet)]).toEqual([path, []])
        await sheet.setViewportSize(phone)
        expect([path, await sheet.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390])
        await sheet.setViewportSize(viewport)
      }
      await other.close()
    },
    400_000,
  )

  test('a mailbox is granted to an agent, answers by itself, and shows its layout', async () => {
    await openMailbox()
    await page.getByRole('combobox', { name: 'Team or agent…' }).selectOption({ label: 'Maren Voss' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('combobox', { name: 'What Maren Voss may do' }).selectOption('read')
    await page.getByRole('switch', { name: 'Answer automatically' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Please fill this in.').waitFor()
    await page.getByRole('textbox', { name: /^Text/ }).fill('We have it: {{ ticket.number }}.')
    await page.getByRole('textbox', { name: 'Signature' }).fill('<p>Kind regards, {{ agent.name }} {{ no.body }}</p>')
    await page.getByText('There are no such placeholders: no.body').waitFor()
    await page.getByRole('textbox', { name: 'Signature' }).fill('<p>Kind regards, {{ agent.name }}</p>')
    await page.frameLocator('iframe[title="Preview"]').getByText('Kind regards, Jonas Berg').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })

    await openMailbox()
    expect(await page.getByRole('combobox', { name: 'What Maren Voss may do' }).inputValue()).toBe('read')
    expect(await page.getByRole('textbox', { name: /^Text/ }).inputValue()).toBe('We have it: {{ ticket.number }}.')
  })

  test('an agent gets another role, and a tag another name', async () => {
    await open(page, '/desk/settings/agents')
    await page.getByRole('button', { name: 'Maren Voss' }).click()
    await page.getByRole('combobox', { name: 'Role' }).selectOption('manager')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    await open(page, '/desk/settings/agents')
    await page.getByRole('row').filter({ hasText: 'Maren Voss' }).getByText('Manager').waitFor()

    await open(page, '/desk/settings/tags')
    const main = page.getByRole('main')
    await main.getByLabel('Name', { exact: true }).fill('wobbly')
    await main.getByRole('button', { name: 'Add', exact: true }).click()
    await main
      .getByRole('listitem')
      .filter({ hasText: 'wobbly' })
      .getByRole('button', { name: 'Rename wobbly' })
      .click()
    await main.getByRole('listitem').getByRole('textbox', { name: 'Name' }).fill('steady')
    await page.keyboard.press('Enter')
    await main.getByRole('listitem').filter({ hasText: 'steady' }).waitFor()
    expect(await main.getByText('wobbly').count()).toBe(0)
  })

  test('an account to send by is tried out, changed, and taken away; its password stays where it is', async () => {
    const save = async () => {
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    }
    await open(page, '/desk/settings/sending')
    await page.getByLabel('Server').fill('127.0.0.1')
    await page.getByLabel('Port').fill(String(desk.smtpPort))
    await page.getByLabel('Encryption').selectOption('none')
    await page.getByLabel('User').fill('desk')
    await page.getByLabel('Password', { exact: true }).fill('first horse 41')
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByText('Not tried yet').waitFor()
    await page.getByRole('button', { name: 'Test' }).click()
    await page.getByText('It does not work:').waitFor()
    expect(await seriousFindings(page)).toEqual([])

    await page.getByLabel('Server').fill('localhost')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Give the password again').waitFor()
    await page.getByLabel('Password', { exact: true }).fill('second horse 41')
    await save()
    const answer = await (await context.request.get(at('/api/v1/relays'))).text()
    expect(answer).toContain('"password":"set"')
    expect(answer).not.toContain('horse 41')
    await page.getByLabel('Name').fill('Our own server')
    await page.getByLabel('User').fill('')
    await save()
    await page.getByText('None is kept.').waitFor()
    await page.getByRole('button', { name: 'Test' }).click()
    await page.getByText('It works.').waitFor()

    await open(page, '/desk/settings/sending')
    await page
      .getByRole('row')
      .filter({ hasText: `localhost:${desk.smtpPort}` })
      .waitFor()
    await page.getByRole('button', { name: 'Our own server' }).click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('No way out is set up.').waitFor()
  })

  test('a token reaches what was ticked for it, and nothing after it was revoked', async () => {
    await open(page, '/desk/settings/api-tokens')
    await page.getByLabel('Name').fill('Exporter')
    await page.getByRole('checkbox', { name: /^Reading/ }).uncheck()
    await page.getByRole('button', { name: 'Make a token' }).hover()
    await page.getByText('Choose what it may be used for first.').first().waitFor()
    await page.getByRole('checkbox', { name: /^Incoming mail/ }).check()
    await page.getByRole('checkbox', { name: /^Reading/ }).check()
    await page.getByRole('button', { name: 'Make a token' }).click()
    const token = (await page.locator('code', { hasText: /^foy_/ }).textContent()) ?? ''
    const ask = async (path: string, method = 'GET') => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const body = method === 'GET' ? null : '{"name":"x"}'
      return (await fetch(at(`/api/v1${path}`), { method, headers, body })).status
    }
    expect([await ask('/tickets'), await ask('/inbound-mails'), await ask('/tags', 'POST')]).toEqual([200, 200, 403])
    const row = page.getByRole('row').filter({ hasText: 'Exporter' })
    await row.getByText('read inbound', { exact: true }).waitFor()
    await row.getByRole('button', { name: 'Revoke' }).click()
    await row.waitFor({ state: 'detached' })
    expect(await ask('/tickets')).toBe(401)
  })

  test('what is archived stays on its ticket, is offered no more, and comes back; the order is kept', async () => {
    const main = page.getByRole('main')
    const picked = () => page.getByRole('listbox').getByRole('option').allTextContents()
    const offered = async (name: string) => {
      await open(page, '/desk/tickets/1')
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('option').first().waitFor()
      return picked()
    }
    await open(page, '/desk/tickets/1')
    const given = { type: 'complaint', addTags: ['praise'] }
    const ask = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) }
    expect(await page.evaluate(async (init) => (await fetch('/api/v1/tickets/1', init)).status, ask)).toBe(200)

    await open(page, '/desk/settings/types')
    await main.getByRole('button', { name: 'Move Complaint up' }).click()
    await main.getByText('Complaint is now place 4 of 7').waitFor({ state: 'attached' })
    expect(
      await main.getByRole('button', { name: 'Move Complaint up' }).evaluate((it) => it === document.activeElement),
    ).toBe(true)
    await main
      .getByRole('listitem')
      .filter({ hasText: 'Work order' })
      .locator('[draggable]')
      .dragTo(main.getByRole('listitem').filter({ hasText: 'Question' }))
    await main.getByText('Work order is now place 1 of 7').waitFor({ state: 'attached' })
    expect((await offered('Type')).slice(1, 6)).toEqual([
      'Work order',
      'Question',
      'Technical problem',
      'Bug',
      'Complaint',
    ])

    for (const [path, name] of [
      ['types', 'Complaint'],
      ['tags', 'praise'],
    ] as const) {
      await open(page, `/desk/settings/${path}`)
      await main.getByRole('button', { name: `Archive ${name}` }).click()
      await main.getByRole('switch', { name: 'Show 1 archived' }).check()
      await main.getByRole('list', { name: 'Archived' }).getByText(name).waitFor()
    }
    expect(await seriousFindings(page)).toEqual([])
    await main.getByRole('list', { name: 'Archived' }).getByRole('button', { name: 'Remove' }).click()
    await main.getByRole('alert').getByText('Tickets still carry this tag.').waitFor()

    expect(await offered('Type')).not.toContain('Complaint')
    expect(await page.getByRole('button', { name: 'Type', exact: true }).textContent()).toBe('Complaint')
    expect(await offered('Tags')).not.toContain('praise')
    expect(await page.getByText('praise', { exact: true }).count()).toBeGreaterThan(0)

    for (const path of ['types', 'tags']) {
      await open(page, `/desk/settings/${path}`)
      await main.getByRole('switch', { name: 'Show 1 archived' }).check()
      await main.getByRole('button', { name: 'Restore' }).click()
      await main.getByRole('switch').waitFor({ state: 'detached' })
    }
    expect(await offered('Type')).toContain('Complaint')
    expect(await offered('Tags')).toContain('praise')
  })

  test('a brand is made, gets its languages, and a mailbox is given to it', async () => {
    await open(page, '/desk/settings/brands')
    await page.getByLabel('Name', { exact: true }).fill('Outlet')
    await page.getByRole('button', { name: 'Add brand' }).click()
    await page.getByRole('button', { name: 'Outlet' }).click()
    await page.getByLabel('Languages').fill('')
    await page.getByLabel('Languages').pressSequentially('de, nb')
    await page.getByRole('textbox', { name: 'Name' }).fill('Outlet North')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    await openMailbox()
    await page.getByRole('combobox', { name: 'Brand' }).selectOption({ label: 'Outlet North' })
    await page.getByRole('textbox', { name: 'Aliases' }).pressSequentially('a@outlet.example, b@outlet.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: 'Aliases' }).inputValue()).toBe('a@outlet.example, b@outlet.example')
    await open(page, '/desk/settings/brands')
    await page.getByRole('row', { name: 'Outlet North Support de, nb' }).waitFor()
  })

  test('a manager finds the mailboxes of the teams they lead, and what of them they may change', async () => {
    const address = 'haruka.ono@fernhollow.example'
    const found = await (await context.request.get(at('/api/v1/agents'))).json()
    const { items } = found as { items: { id: string; email: string }[] }
    const teams = await (await context.request.get(at('/api/v1/teams'))).json()
    const workshop = (teams as { items: { id: string; name: string }[] }).items.find((one) => /Workshop/.test(one.name))
    await open(page, `/desk/settings/agents?id=${items.find((one) => one.email === address)?.id}`)
    await page.getByRole('combobox', { name: 'Role' }).selectOption('manager')
    await page.getByRole('combobox', { name: 'Leads' }).selectOption('some')
    await page
      .getByRole('checkbox', { name: workshop?.name ?? '' })
      .first()
      .check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })

    const token = foyer(dataDir, ['token', 'create', '--agent', address, '--name', 'x', '--scopes', 'read,write,admin'])
    const other = await browser.newContext({
      viewport: desktop,
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    })
    const led = await other.newPage()
    led.setDefaultTimeout(patient)
    led.on('pageerror', (error) => void errors.push(error.message))
    const asked: string[] = []
    led.on('response', (answer) => void (answer.status() === 403 && asked.push(answer.url())))
    await open(led, '/desk/settings/mailboxes')
    expect(await led.getByRole('main').getByRole('row').count()).toBe(2)
    expect(await led.getByRole('button', { name: 'Add mailbox' }).count()).toBe(0)
    await led.getByRole('button', { name: 'Fernhollow Trade' }).click()
    await led.getByRole('heading', { name: 'Who may use it' }).waitFor()
    for (const name of ['Address', 'Access', 'Replies'])
      expect([name, await led.getByRole('heading', { name, exact: true }).count()]).toEqual([name, 0])
    await led.getByRole('textbox', { name: 'Name' }).fill('Trade desk')
    await led.getByRole('textbox', { name: 'Footer' }).fill('<p>Ours</p>')
    await led.getByRole('button', { name: 'Save' }).click()
    await led.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    await open(led, '/desk/settings/mailboxes')
    await led.getByRole('button', { name: 'Trade desk' }).waitFor()
    expect(asked).toEqual([])
    await other.close()
  })

  test('the second factor is asked for from the moment a code of it was shown', async () => {
    await open(page, '/desk/settings/security')
    await page.getByRole('button', { name: 'Set up' }).click()
    const secret = ((await page.locator('main code').textContent()) ?? '').replace(/\s/g, '')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    const picture = page.getByRole('img', { name: 'QR code of the secret key' }).locator('path')
    expect(((await picture.getAttribute('d')) ?? '').length).toBeGreaterThan(1000)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret))
    await page.getByRole('button', { name: 'Turn on' }).click()
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
    await codes.first().waitFor()
    expect(await codes.count()).toBe(10)
    const recovery = (await codes.first().textContent()) ?? ''
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('On: every sign-in asks for a code.').waitFor()

    const other = await browser.newContext()
    const fresh = await other.newPage()
    fresh.setDefaultTimeout(patient)
    await signIn(fresh)
    // The step of the code above is spent; the next one is within the tolerance of clocks.
    await fresh.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1))
    await fresh.getByRole('button', { name: 'Sign in' }).click()
    await fresh.waitForURL('**/desk/views/**')

    await open(page, '/desk/settings/security')
    await page.getByRole('button', { name: 'Sign out the other device' }).click()
    await page.getByRole('button', { name: 'Sign out the other device' }).waitFor({ state: 'detached' })
    await signIn(fresh)
    await fresh.getByLabel('Code', { exact: true }).fill(recovery)
    await fresh.getByRole('button', { name: 'Sign in' }).click()
    await fresh.waitForURL('**/desk/views/**')
    await other.close()

    await page.getByRole('button', { name: 'Turn off' }).click()
    await page.getByText('Off: the password alone signs you in.').waitFor()
  })

  test('no page threw', () => expect(errors).toEqual([]))
})
