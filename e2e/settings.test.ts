import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, foyer, startDesk } from '../scripts/desk-process'
import { fakeImap } from '../server/test/imap/fake-imap'
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

  test('mail is fetched from an account: it is added, says how it goes, and is allowed to a provider', async () => {
    const mail = await fakeImap()
    await openMailbox()
    const group = page.getByRole('list', { name: 'Fetch by IMAP' })
    await page.getByRole('button', { name: 'Add account' }).click()
    const fields = page.getByRole('group', { name: 'Add account' })
    await fields.getByLabel('Server').fill('127.0.0.1')
    await fields.getByLabel('Port').fill(String(mail.port))
    await fields.getByLabel('Encryption').selectOption('none')
    await fields.getByLabel('User').fill('shop@fernhollow.example')
    await fields.getByLabel('Password', { exact: true }).fill('secret')
    expect(await seriousFindings(page)).toEqual([])
    await fields.getByLabel('Password', { exact: true }).press('Enter')
    const row = group.getByRole('listitem').filter({ hasText: 'shop@fernhollow.example' })
    await row.getByText('Fetched').waitFor()
    await row.getByRole('button', { name: 'Test' }).click()
    await row.getByText('Connected and signed in.').waitFor()
    await mail.close()
    await row.getByText(/closed|ECONNREFUSED/).waitFor()
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Add account' }).click()
    await fields.getByLabel('Sign in with').selectOption('google')
    expect(await fields.getByLabel('Server').inputValue()).toBe('imap.gmail.com')
    await fields.getByLabel('User').fill('shop@gmail.example')
    await fields.getByLabel('Client ID').fill('client-1')
    await fields.getByRole('button', { name: 'Add account' }).click()
    const google = group.getByRole('listitem').filter({ hasText: 'shop@gmail.example' })
    await google.getByText('Nobody has allowed access yet.').waitFor()
    let asked = ''
    await page.route('https://accounts.google.com/**', async (route) => {
      asked = route.request().url()
      const back = new URL(new URL(asked).searchParams.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({
        state: new URL(asked).searchParams.get('state') ?? '',
        error: 'access_denied',
        error_description: 'Not today',
      }).toString()
      await route.fulfill({ status: 302, headers: { location: back.href } })
    })
    await google.getByRole('button', { name: 'Allow access' }).click()
    await page.getByText('access_denied: Not today').waitFor()
    expect(new URL(asked).searchParams.get('client_id')).toBe('client-1')
    expect(await seriousFindings(page)).toEqual([])
    await openMailbox()
    for (const one of [row, google]) {
      await one.getByRole('button', { name: /^Remove/ }).click()
      await one.waitFor({ state: 'detached' })
    }
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
    await main.getByLabel('Name').fill('wobbly')
    await main.getByRole('button', { name: 'Add' }).click()
    await main.getByRole('listitem').filter({ hasText: 'wobbly' }).getByRole('button', { name: 'Rename' }).click()
    await main.getByRole('listitem').getByRole('textbox', { name: 'Name' }).fill('steady')
    await page.keyboard.press('Enter')
    await main.getByRole('listitem').filter({ hasText: 'steady' }).waitFor()
    expect(await main.getByText('wobbly').count()).toBe(0)
  })

  test('the second factor is asked for from the moment a code of it was shown', async () => {
    await open(page, '/desk/settings/security')
    await page.getByRole('button', { name: 'Set up' }).click()
    const secret = ((await page.locator('main code').textContent()) ?? '').replace(/\s/g, '')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
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
