import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, patient, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`outreach skipped: ${missingBrowser}\n`)

describe.skipIf(missingBrowser !== null)('people asked for, kept and written to', () => {
  let house: SettingsDesk
  beforeAll(async () => {
    house = await openSettingsDesk()
    for (const name of ['Ann Lee', 'Ben Ode', 'Cem Akin']) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@orchard.example`
      await house.api('POST', '/people', { name, email, locale: name === 'Cem Akin' ? 'tr' : 'de' })
    }
    await house.api('POST', '/people', { email: 'nameless@orchard.example', locale: 'de' })
  })
  afterAll(() => house?.close())

  const fits = async (): Promise<void> => {
    const { page } = house
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize(desktop)
  }

  test(
    'a question is typed with completion, saved as a segment, found again, deleted and brought back',
    async () => {
      const { page } = house
      await house.open(page, '/desk/people')
      await page.keyboard.press('/')
      await page.keyboard.type('email:@orchard.example langu')
      await page.getByRole('option', { name: /Language/ }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.type('german')
      await page.getByRole('option', { name: /German/ }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByText('3 people', { exact: true }).waitFor()
      expect(await page.getByRole('list', { name: 'People', exact: true }).getByRole('link').count()).toBe(3)
      await page.keyboard.press('Escape')
      await house.open(page, `/desk/people?q=${encodeURIComponent('email:@orchard.example language:de')}`)
      await fits()
      await page.getByRole('button', { name: 'Save as segment' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill('Orchard')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('link', { name: 'Segments' }).click()
      await page.getByRole('link', { name: 'Orchard' }).waitFor()
      await page.getByText('3 people', { exact: true }).waitFor()
      await fits()
      await page.getByRole('button', { name: 'Delete Orchard' }).click()
      await page.getByRole('link', { name: 'Orchard' }).waitFor({ state: 'detached' })
      await page.keyboard.press('z')
      await page.getByRole('link', { name: 'Orchard' }).waitFor()
      await house.open(page, '/desk/people?q=status:open')
      await page.getByRole('button', { name: 'Search as text' }).waitFor()
    },
    patient * 3,
  )

  test(
    'a segment is written to: looked at for each, sent, followed by its figures, and taken back by Z',
    async () => {
      const { page } = house
      await house.open(page, '/desk/segments')
      await page.getByRole('button', { name: 'Write to Orchard' }).click()
      await page.getByLabel('Name', { exact: false }).first().fill('Harvest')
      await page.getByLabel('From mailbox').selectOption({ label: 'Support (support@fernhollow.example)' })
      await page.getByLabel(/Addresses/).fill('cem@orchard.example, ann@orchard.example')
      await page.getByLabel(/^Subject/).fill('For {{ customer.name }}')
      await page.getByRole('textbox', { name: 'Text', exact: true }).click()
      await page.keyboard.type('Hello {{ customer.firstName }}, the apples are ripe.')
      await page.getByText('1 of 4').waitFor()
      await page.getByText('Hello Cem, the apples are ripe.').waitFor()
      await page.getByText('1 person gets no mail').waitFor()
      await page.getByRole('button', { name: 'The next one' }).click()
      await page.getByText('Hello Ann, the apples are ripe.').waitFor()
      await fits()
      await page.getByRole('button', { name: 'Send 3 mails' }).click()
      await page.getByRole('heading', { name: 'Harvest' }).waitFor()
      await page.getByText('3 of 4 written').waitFor()
      await page.getByText('1 person gets no mail').click()
      await page.getByText('A placeholder would stay empty').waitFor()
      await fits()
      await page.getByRole('link', { name: '3 tickets' }).click()
      await page.getByRole('option').filter({ hasText: 'For Cem Akin' }).waitFor()
      expect(
        await page
          .getByRole('option')
          .filter({ hasText: /For (Ann Lee|Ben Ode|Cem Akin)/ })
          .count(),
      ).toBe(3)
      await page.goBack()
      await page.getByRole('heading', { name: 'Harvest' }).waitFor()
      await page.keyboard.press('z')
      await page.getByText('Taken back', { exact: true }).waitFor()
      expect(house.errors).toEqual([])
    },
    patient * 3,
  )
})
