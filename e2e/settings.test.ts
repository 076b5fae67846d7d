import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeImap } from '../server/test/imap/fake-imap'
import { missingBrowser, seriousFindings } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`settings skipped: ${missingBrowser}\n`)

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
  let house: SettingsDesk
  let page: Page

  async function openMailbox(): Promise<void> {
    await house.open(page, '/desk/settings/mailboxes')
    await page.getByRole('button', { name: 'Support', exact: true }).click()
    await page.getByRole('heading', { name: 'Who may use it' }).waitFor()
  }

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(() => house?.close())

  test('a mailbox is granted to an agent, answers by itself, and shows its layout', async () => {
    await openMailbox()
    await page.getByRole('combobox', { name: 'Team or agent…' }).selectOption({ label: 'Maren Voss' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('combobox', { name: 'What Maren Voss may do' }).selectOption('read')
    await page.getByRole('button', { name: 'Add an answer' }).click()
    await page.getByRole('switch', { name: 'Only between two times (away, holidays)' }).check()
    await page.getByRole('checkbox', { name: 'writes on in an open one' }).check()
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
    expect(await page.getByRole('checkbox', { name: 'writes on in an open one' }).isChecked()).toBe(true)
    expect(await page.getByLabel('Until').inputValue()).toMatch(/^\d{4}-\d\d-\d\dT/)
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
    await row.getByRole('button', { name: /^Change the account/ }).click()
    const change = page.getByRole('group', { name: 'Change' })
    expect(await change.getByLabel('Server').inputValue()).toBe('127.0.0.1')
    await change.getByLabel('Folders').fill('INBOX, Archive')
    await change.getByRole('button', { name: 'Save' }).click()
    await row.getByText('INBOX, Archive').waitFor()
    await mail.close()
    await row
      .getByText(/closed|ECONNREFUSED|Archive/)
      .first()
      .waitFor()
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
    await house.open(page, '/desk/settings/agents')
    await page.getByRole('button', { name: 'Maren Voss' }).click()
    await page.getByRole('combobox', { name: 'Role' }).selectOption('manager')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    await house.open(page, '/desk/settings/agents')
    await page.getByRole('row').filter({ hasText: 'Maren Voss' }).getByText('Manager').waitFor()

    await house.open(page, '/desk/settings/tags')
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
    const renamed = main.getByRole('button', { name: 'Rename steady' })
    await renamed.waitFor()
    expect(await renamed.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await main.getByText('wobbly').count()).toBe(0)
  })

  test('a field asks for its choices, and gets another one later', async () => {
    await house.open(page, '/desk/settings/fields')
    const main = page.getByRole('main')
    expect(await main.getByLabel('Choices, separated by commas').count()).toBe(0)
    await main.getByRole('textbox', { name: 'Name' }).fill('Bike size')
    await main.getByLabel('Kind').selectOption('choice')
    await main.getByLabel('Choices, separated by commas').fill('S, M')
    await main.getByRole('button', { name: 'Add', exact: true }).click()
    await main.getByRole('button', { name: 'Rename Bike size' }).click()
    await main.getByRole('listitem').getByLabel('Choices, separated by commas').fill('S, M, L')
    await page.keyboard.press('Enter')
    await main.getByRole('button', { name: 'Rename Bike size' }).waitFor()
    const { items } = (await (await house.context.request.get(house.at('/api/v1/custom-fields'))).json()) as {
      items: { key: string; options: string[] }[]
    }
    expect(items).toMatchObject([{ key: 'bikeSize', options: ['S', 'M', 'L'] }])
  })

  test('an account to send by is tried out, changed, and taken away; its password stays where it is', async () => {
    const save = async () => {
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    }
    await house.open(page, '/desk/settings/sending')
    await page.getByLabel('Server').fill('127.0.0.1')
    await page.getByLabel('Port').fill(String(house.desk.smtpPort))
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
    await page.getByLabel('Name').fill('Our own server')
    await save()
    const answer = await (await house.context.request.get(house.at('/api/v1/relays'))).text()
    expect(answer).toContain('"name":"Our own server"')
    expect(answer).toContain('"password":"set"')
    expect(answer).not.toContain('horse 41')
    await page.getByLabel('User').fill('')
    await save()
    await page.getByText('None is kept.').waitFor()
    await page.getByRole('button', { name: 'Test' }).click()
    await page.getByText('It works.').waitFor()

    await house.open(page, '/desk/settings/sending')
    await page
      .getByRole('row')
      .filter({ hasText: `localhost:${house.desk.smtpPort}` })
      .waitFor()
    await page.getByRole('button', { name: 'Our own server' }).click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('No way out is set up.').waitFor()
  })

  test('a token reaches what was ticked for it, and nothing after it was revoked', async () => {
    await house.open(page, '/desk/settings/api-tokens')
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
      return (await fetch(house.at(`/api/v1${path}`), { method, headers, body })).status
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
      await house.open(page, '/desk/tickets/1')
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      return picked()
    }
    await house.open(page, '/desk/tickets/1')
    const given = { type: 'complaint', addTags: ['praise'] }
    const ask = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) }
    expect(await page.evaluate(async (init) => (await fetch('/api/v1/tickets/1', init)).status, ask)).toBe(200)

    await house.open(page, '/desk/settings/types')
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
      await house.open(page, `/desk/settings/${path}`)
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
      await house.open(page, `/desk/settings/${path}`)
      await main.getByRole('switch', { name: 'Show 1 archived' }).check()
      await main.getByRole('button', { name: 'Restore' }).click()
      await main.getByRole('switch').waitFor({ state: 'detached' })
    }
    expect(await offered('Type')).toContain('Complaint')
    expect(await offered('Tags')).toContain('praise')
  })

  test('the second factor is asked for from the moment a code of it was shown', async () => {
    await house.open(page, '/desk/settings/security')
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

    const other = await house.browser.newContext()
    const fresh = await house.newPage(other)
    await house.signIn(fresh)
    // The step of the code above is spent; the next one is within the tolerance of clocks.
    await fresh.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1))
    await fresh.getByRole('button', { name: 'Sign in' }).click()
    await fresh.waitForURL('**/desk/views/**')

    await house.open(page, '/desk/settings/security')
    await page.getByRole('button', { name: 'Sign out the other device' }).click()
    await page.getByRole('button', { name: 'Sign out the other device' }).waitFor({ state: 'detached' })
    await house.signIn(fresh)
    await fresh.getByLabel('Code', { exact: true }).fill(recovery)
    await fresh.getByRole('button', { name: 'Sign in' }).click()
    await fresh.waitForURL('**/desk/views/**')
    await other.close()

    await page.getByRole('button', { name: 'Turn off' }).click()
    await page.getByText('Off: the password alone signs you in.').waitFor()
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
