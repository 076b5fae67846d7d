import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queryFolder } from '../server/test/launcher/data-folder'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`notifications skipped: ${missingBrowser}\n`)

const support = 'support@fernhollow.example'
type Answer = Record<string, unknown> & { id: string; unread: number; items: { id: string; email: string }[] }

describe.skipIf(missingBrowser !== null)('what an agent is told, in a real browser', () => {
  let house: SettingsDesk
  let page: Page
  const api = (method: string, path: string, data?: object | string) => house.api<Answer>(method, path, data)
  let made = 0
  const write = (head: string[]): Promise<Answer> =>
    api(
      'POST',
      `/inbound/mail?wait=true&to=${support}&from=lea@outside.example`,
      ['From: Lea Brume <lea@outside.example>', `To: ${support}`, ...head, '', 'Two boxes are missing.', ''].join(
        '\r\n',
      ),
    )

  beforeAll(async () => {
    house = await openSettingsDesk()
    page = house.page
  })
  afterAll(() => house?.close())

  test('an answer is counted without a reload, told in words, and read by opening its ticket', async () => {
    const id = `<told-${++made}@outside.example>`
    const mail = await write(['Subject: Boxes', `Message-ID: ${id}`])
    const { items } = await api('GET', '/agents')
    const me = items.find((one) => one.email === 'noor@fernhollow.example')?.id
    await api('PATCH', `/tickets/${mail.ticketId}`, { assigneeId: me })
    await house.open(page, '/desk/drafts')
    await write(['Subject: Re: Boxes', 'Message-ID: <told-answer@outside.example>', `In-Reply-To: ${id}`])
    const bell = page.getByRole('link', { name: /^Notifications/ })
    await expect.poll(() => bell.textContent()).toContain('1')
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    const row = page.getByRole('link', { name: /Lea Brume has written/ })
    await row.waitFor()
    await row.click()
    await page.getByRole('heading', { name: 'Boxes', level: 1 }).waitFor()
    await expect.poll(async () => (await api('GET', '/notifications/count')).unread).toBe(0)
    await expect.poll(() => bell.textContent()).not.toContain('1')
  })

  /** Counts what live regions say from now on, word for word. */
  const listen = () =>
    page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          const live = (target instanceof Element ? target : target.parentElement)?.closest(
            '[role=status], [role=alert], [aria-live=polite]',
          )
          for (const node of addedNodes) if (live) said.push(node.textContent ?? '')
          if (target instanceof Text && live) said.push(target.data)
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  const timesSaid = (words: string) =>
    page.evaluate(
      (wanted) => (Reflect.get(window, 'said') as string[]).filter((one) => one.includes(wanted)).length,
      words,
    )

  test('journey 24: a send and an arrival are said once each, and what has the focus is covered by nothing', async () => {
    const { ticketNumber } = await write(['Subject: Loose hinge', 'Message-ID: <hinge@outside.example>'])
    await house.open(page, `/desk/tickets/${ticketNumber}`)
    await page.locator('[contenteditable=true]').waitFor()
    await page.getByRole('button', { name: /^Remove / }).waitFor()
    await listen()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Reply to the customer' }).waitFor()
    await page.keyboard.type('Turn it twice.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article').filter({ hasText: 'Turn it twice.' }).waitFor()
    await expect.poll(() => timesSaid('Reply on its way')).toBe(1)
    // Down the page by Tab: no stop lies under the head or the composer.
    await page.getByRole('heading', { level: 1 }).focus()
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab')
      const covered = await page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body || at.closest('[data-sonner-toaster]')) return null
        const { x, y, width, height } = at.getBoundingClientRect()
        const top = document.elementFromPoint(x + width / 2, y + height / 2)
        const isFree =
          top === null || at.contains(top) || top.contains(at) || top.closest('[data-sonner-toaster]') !== null
        return isFree ? null : at.outerHTML.slice(0, 120)
      })
      expect(covered).toBeNull()
    }
    await house.open(page, '/desk/views/all')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('j')
    await listen()
    await write(['Subject: Loose floor', 'Message-ID: <floor@outside.example>'])
    await page.getByRole('button', { name: '1 new' }).waitFor()
    await expect.poll(() => timesSaid('1 new ticket')).toBe(1)
  })

  test('what one would have got yesterday follows the form, saved or not', async () => {
    await queryFolder(house.dataDir, `update notifications set created_at = created_at - interval '1 day'`)
    await house.open(page, '/desk/settings/notifications')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('list', { name: 'Not sent' }).getByText('you were at the desk').waitFor()
    await page.getByRole('switch').first().uncheck()
    const sent = page.getByRole('list', { name: 'What you would have got yesterday' })
    await sent.getByText('Lea Brume has written').waitFor()
    await page.getByText('1 mail, no push').waitFor()
    expect(await api('GET', '/notification-settings')).toMatchObject({ mailsOnlyWhenAway: true })
  })

  test('how one is told is kept', async () => {
    await house.open(page, '/desk/settings/notifications')
    await page.getByRole('combobox', { name: 'A ticket is given to me' }).selectOption('bell')
    await page.getByRole('combobox', { name: 'A new ticket' }).selectOption('mail')
    await page.getByRole('combobox', { name: 'Mail and push of it' }).selectOption('10')
    await page.getByRole('combobox', { name: /^Digest/ }).selectOption('weekdays')
    await page.getByRole('switch').nth(1).check()
    await page.getByRole('button', { name: 'Add a mailbox' }).click()
    await page.getByLabel('What, line 1').selectOption('replied')
    await page.getByLabel('How, line 1').selectOption('nothing')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    expect(await api('GET', '/notification-settings')).toMatchObject({
      ways: { assigned: 'bell', replied: 'mail', newInQueue: 'mail' },
      exceptions: [{ kind: 'replied', way: 'nothing' }],
      untaken: { newInQueue: 10, repliedInQueue: 0 },
      quiet: { from: '20:00', to: '07:00' },
      digest: { on: 'weekdays', hour: 8 },
    })
  })

  test.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('the pages are accessible in %s', async (colorScheme, viewport) => {
    const storageState = await house.context.storageState()
    const other = await house.browser.newContext({ viewport, colorScheme, storageState })
    const sheet = await house.newPage(other)
    for (const path of ['/desk/notifications', '/desk/settings/notifications', '/desk/more']) {
      await house.open(sheet, path)
      if (path.startsWith('/desk/settings')) {
        await sheet.getByRole('button', { name: 'Show' }).click()
        await sheet.getByRole('list', { name: 'Not sent' }).waitFor()
      }
      expect([path, await seriousFindings(sheet)]).toEqual([path, []])
      expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    }
    await other.close()
  })
})
