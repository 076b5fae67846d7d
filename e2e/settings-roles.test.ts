import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foyer } from '../scripts/desk-process'
import { missingBrowser } from './browser'
import { desktop, openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`brands and managers skipped: ${missingBrowser}\n`)

describe.skipIf(missingBrowser !== null)('brands, managers and languages in the settings', () => {
  let house: SettingsDesk
  let page: Page

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(() => house?.close())

  test('a brand is made, gets its languages, and a mailbox is given to it', async () => {
    await house.open(page, '/desk/settings/brands')
    await page.getByLabel('Name', { exact: true }).fill('Outlet')
    await page.getByRole('button', { name: 'Add brand' }).click()
    await page.getByRole('button', { name: 'Outlet' }).click()
    await page.getByLabel('Languages').fill('')
    await page.getByLabel('Languages').pressSequentially('de, nb')
    await page.getByRole('textbox', { name: 'Name' }).fill('Outlet North')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    await house.open(page, '/desk/settings/mailboxes')
    await page.getByRole('button', { name: 'Support', exact: true }).click()
    await page.getByRole('combobox', { name: 'Brand' }).selectOption({ label: 'Outlet North' })
    await page.getByRole('textbox', { name: 'Aliases' }).pressSequentially('a@outlet.example, b@outlet.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: 'Aliases' }).inputValue()).toBe('a@outlet.example, b@outlet.example')
    await house.open(page, '/desk/settings/brands')
    await page.getByRole('row', { name: 'Outlet North Support de, nb' }).waitFor()
  })

  test('a manager finds the mailboxes of the teams they lead, and what of them they may change', async () => {
    const address = 'haruka.ono@fernhollow.example'
    const found = await (await house.context.request.get(house.at('/api/v1/agents'))).json()
    const { items } = found as { items: { id: string; email: string }[] }
    const teams = await (await house.context.request.get(house.at('/api/v1/teams'))).json()
    const workshop = (teams as { items: { id: string; name: string }[] }).items.find((one) => /Workshop/.test(one.name))
    await house.open(page, `/desk/settings/agents?id=${items.find((one) => one.email === address)?.id}`)
    await page.getByRole('combobox', { name: 'Role' }).selectOption('manager')
    await page.getByRole('combobox', { name: 'Leads' }).selectOption('some')
    await page
      .getByRole('checkbox', { name: workshop?.name ?? '' })
      .first()
      .check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })

    const token = foyer(house.dataDir, [
      'token',
      'create',
      '--agent',
      address,
      '--name',
      'x',
      '--scopes',
      'read,write,inbound,admin',
    ])
    const other = await house.browser.newContext({
      viewport: desktop,
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    })
    const led = await house.newPage(other)
    const asked: string[] = []
    led.on('response', (answer) => void (answer.status() === 403 && asked.push(answer.url())))
    await house.open(led, '/desk/settings/mailboxes')
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
    await house.open(led, '/desk/settings/mailboxes')
    await led.getByRole('button', { name: 'Trade desk' }).waitFor()
    expect(asked).toEqual([])
    await other.close()
  })

  test('what the server refuses is said in the language of the page', async () => {
    const other = await house.browser.newContext({ locale: 'de-DE', storageState: await house.context.storageState() })
    const german = await house.newPage(other)
    await house.open(german, '/desk/settings/statuses')
    await german.getByRole('button', { name: 'Hinzufügen' }).click()
    await german.getByRole('alert').getByText('Bitte ausfüllen.').waitFor()
    await german.getByRole('button', { name: 'Erledigt archivieren' }).click()
    await german.getByRole('alert').getByText('Das ist der letzte Status seiner Art').waitFor()
    await house.open(german, '/desk/settings/general')
    await german.getByRole('spinbutton', { name: /MiB/ }).fill('0')
    await german.getByRole('button', { name: 'Speichern' }).click()
    await german.getByText('Mindestens 1.').waitFor()
    await other.close()
  })

  test('no page threw', () => expect(house.errors).toEqual([]))
})
