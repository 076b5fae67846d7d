import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SmtpConnection } from '../scripts/smtp-client'
import { type SmtpSink, smtpSink } from '../server/test/smtp/sink'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`mail pages skipped: ${missingBrowser}\n`)

const support = 'support@fernhollow.example'
type Answer = Record<string, unknown> & { id: string; items: { id: string }[] }

describe.skipIf(missingBrowser !== null)('the pages of mail in a real browser', () => {
  let house: SettingsDesk
  let page: Page
  let sink: SmtpSink

  const api = (method: string, path: string, data?: object | string) => house.api<Answer>(method, path, data)
  let made = 0
  const handIn = (head: string[], query = '', text = 'Two boxes are missing.'): Promise<Answer> =>
    api(
      'POST',
      `/inbound/mail?wait=true&to=${support}${query}`,
      [...head, `To: ${support}`, `Message-ID: <page-${++made}@outside.example>`, '', text, ''].join('\r\n'),
    )
  const numberOf = async (ticketId: unknown): Promise<number> =>
    Number((await api('GET', `/tickets/${ticketId}`)).number)

  beforeAll(async () => {
    sink = await smtpSink()
    house = await openSettingsDesk()
    page = house.page
    await api('POST', '/relays', { name: 'Way out', host: '127.0.0.1', port: sink.port, security: 'none' })
    await api('PATCH', '/settings', { undoSeconds: 0 })
  })
  afterAll(async () => {
    await house?.close()
    await sink?.close()
  })

  test('journey 16: a mistyped address is found, mended, and the mail arrives', async () => {
    const mail = await handIn(
      ['From: Lea <lea@atelier-brume.example>', 'Subject: Missing boxes'],
      '&from=lea@atelier-brume.example',
    )
    sink.refuse({ rcpt: '550 5.1.2 Recipient address rejected: Domain not found' })
    const { items } = await api('GET', `/tickets/${mail.ticketId}/messages`)
    await api('POST', `/tickets/${mail.ticketId}/messages`, {
      visibility: 'public',
      text: 'They leave tomorrow.',
      to: ['lea@atelier-brume.exmaple'],
      seenMessageId: items.at(-1)?.id,
    })
    await page.getByRole('link', { name: 'Undelivered' }).click()
    await page.getByRole('button', { name: /lea@atelier-brume\.exmaple/ }).click()
    await page.getByRole('heading', { name: /did not reach lea@atelier-brume\.exmaple/ }).waitFor()
    await page.getByText('They leave tomorrow.').waitFor()
    await page.getByText('550 5.1.2 Recipient address rejected: Domain not found').first().waitFor()
    const field = page.getByRole('textbox', { name: 'Send it again to' })
    expect(await field.inputValue()).toBe('lea@atelier-brume.example')

    sink.refuse(null)
    await page.getByRole('button', { name: 'Fix address and resend' }).click()
    await page.getByText('Sent again to lea@atelier-brume.example').waitFor()
    await expect.poll(() => sink.mails.map((one) => one.to)).toEqual([['lea@atelier-brume.example']])
    expect(sink.mails[0]?.raw).toContain('They leave tomorrow.')
    await page.getByRole('link', { name: 'Undelivered' }).waitFor({ state: 'detached' })
    expect((await api('GET', `/tickets/${mail.ticketId}`)).undeliveredCount).toBe(0)
  })

  test('journey 16: a mail that comes back later: its sender is told, in the words of that server, and sends it to the right address', async () => {
    const mail = await handIn(['From: Kai <kai@outside.example>', 'Subject: Lost boxes'], '&from=kai@outside.example')
    const { items } = await api('GET', `/tickets/${mail.ticketId}/messages`)
    await api('POST', `/tickets/${mail.ticketId}/messages`, {
      visibility: 'public',
      text: 'We look for them.',
      to: ['kay@outside.example'],
      seenMessageId: items.at(-1)?.id,
    })
    const sent = () => sink.mails.filter((one) => one.raw.includes('We look for them.'))
    await expect.poll(() => sent().map((one) => one.to)).toEqual([['kay@outside.example']])
    await house.open(page, '/desk/drafts')
    const bell = page.getByRole('link', { name: /^Notifications/ })
    const told = async () => (await api('GET', '/notifications/count')).unread
    const before = Number(await told())
    const report = [
      'From: Mail Delivery System <MAILER-DAEMON@mx.outside.example>',
      `To: ${sent()[0]?.from}`,
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <bounce@mx.outside.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.',
      '--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.outside.example',
      '\r\nFinal-Recipient: rfc822; kay@outside.example\r\nAction: failed\r\nStatus: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 No such user here',
      `\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${sent()[0]?.messageId}\r\n--b--\r\n`,
    ]
    const connection = await SmtpConnection.open(house.desk.smtpPort)
    expect(await connection.send('', sent()[0]?.from ?? '', report.join('\r\n'))).toMatch(/^250/)
    connection.close()
    await expect.poll(told).toBe(before + 1)
    await bell.click()
    await page
      .getByRole('link', { name: /Your mail did not arrive/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Lost boxes', level: 1 }).waitFor()
    await page
      .getByRole('article')
      .filter({ hasText: 'We look for them.' })
      .getByText(/No such user here/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Undelivered' }).click()
    await page.getByRole('button', { name: /kay@outside\.example/ }).click()
    await page
      .getByText(/No such user here/)
      .first()
      .waitFor()
    await page.getByRole('textbox', { name: 'Send it again to' }).fill('kai@outside.example')
    await page.getByRole('button', { name: 'Fix address and resend' }).click()
    await expect.poll(() => sent().map((one) => one.to)).toEqual([['kay@outside.example'], ['kai@outside.example']])
    await page.getByRole('link', { name: 'Undelivered' }).waitFor({ state: 'detached' })
  })

  test('a mail nobody seems to have written is put on a ticket, and a form’s mail opens one', async () => {
    const known = await handIn(['From: Bo <bo@outside.example>', 'Subject: Known'], '&from=bo@outside.example')
    const number = await numberOf(known.ticketId)
    expect(await handIn(['Subject: From nobody'])).toMatchObject({ state: 'quarantined', reason: 'no-sender' })
    await page.getByRole('link', { name: 'Quarantine' }).click()
    await page.getByRole('button', { name: /From nobody/ }).click()
    await page.getByText('In quarantine: no sender').waitFor()
    await page.getByRole('textbox', { name: 'Ticket number' }).fill(String(number))
    await page.getByRole('button', { name: 'Put it there' }).click()
    await page.getByText(`On ticket ${number}`, { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Quarantine' }).waitFor({ state: 'detached' })
    const { items } = await api('GET', `/tickets/${known.ticketId}/messages`)
    expect(items).toHaveLength(2)

    await handIn(
      [`From: Form <${support}>`, 'Subject: By the form', 'Reply-To: cleo@customer.example'],
      '&from=web@fernhollow.example',
    )
    await house.open(page, '/desk/incoming-mail?state=dropped')
    await page.getByRole('button', { name: /By the form/ }).click()
    await page.getByText('Dropped: from our own address').first().waitFor()
    await page.getByRole('button', { name: 'Make it a ticket' }).click()
    await page.getByText(/^Opened ticket \d+$/).waitFor()
    await page.getByText('Released by hand', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Process again' }).click()
    await page.getByText('Reading it again changes nothing.').waitFor()
  })

  test.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)(
    'every page of mail is accessible in %s, and none scrolls sideways on a phone',
    async (colorScheme, viewport) => {
      sink.refuse({ rcpt: '552 5.2.2 mailbox full' })
      const mail = await handIn(['From: Full <full@outside.example>', 'Subject: Full'], '&from=full@outside.example')
      const { items } = await api('GET', `/tickets/${mail.ticketId}/messages`)
      const reply = { visibility: 'public', text: 'Hello', seenMessageId: items.at(-1)?.id }
      await api('POST', `/tickets/${mail.ticketId}/messages`, reply)
      const ofTicket = `/deliveries?ticketId=${mail.ticketId}`
      await expect.poll(async () => (await api('GET', `${ofTicket}&state=undelivered`)).items.length).toBe(1)
      sink.refuse(null)
      const deliveryId = (await api('GET', ofTicket)).items[0]?.id
      const set = await handIn(['Subject: Set aside'])
      const mailbox = (await api('GET', '/mailboxes')).items[0]?.id
      const storageState = await house.context.storageState()
      const other = await house.browser.newContext({ viewport, colorScheme, storageState })
      const sheet = await house.newPage(other)
      for (const path of [
        `/desk/undelivered?id=${deliveryId}`,
        `/desk/outbox?id=${deliveryId}`,
        `/desk/incoming-mail?id=${mail.id}`,
        `/desk/quarantine?id=${set.id}`,
        '/desk/incoming-mail',
        '/desk/undelivered',
        `/desk/settings/mailboxes?id=${mailbox}`,
        `/desk/tickets/${await numberOf(mail.ticketId)}`,
      ]) {
        await house.open(sheet, path)
        expect([path, await seriousFindings(sheet)]).toEqual([path, []])
        await sheet.setViewportSize(phone)
        expect([path, await sheet.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, phone.width])
        await sheet.setViewportSize(viewport)
      }
      await other.close()
    },
    400_000,
  )

  test('journey 22: in the dark contrast holds and HTML mail keeps its light ground; on paper notes stand only when asked for', async () => {
    const html = '<table><tr><td style="color: #222">It creaks in the dark.</td></tr></table>'
    const mail = await handIn(
      ['From: Ann Lee <ann@customer.example>', 'Subject: Creaking', 'Content-Type: text/html; charset=utf-8'],
      '&from=ann@customer.example',
      html,
    )
    const number = await numberOf(mail.ticketId)
    await page.emulateMedia({ colorScheme: 'dark' })
    await house.open(page, `/desk/tickets/${number}`)
    await page.frameLocator('iframe').getByText('It creaks in the dark.').waitFor()
    await page.locator('[contenteditable=true]').waitFor()
    const lightness = (selector: string) =>
      page.evaluate((wanted) => {
        const context = document.createElement('canvas').getContext('2d')
        for (let one = document.querySelector(wanted); one && context; one = one.parentElement) {
          context.fillStyle = getComputedStyle(one).backgroundColor
          context.fillRect(0, 0, 1, 1)
          const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
          if (alpha > 0) return (red + green + blue) / 3
        }
        return null
      }, selector)
    expect(await lightness('iframe')).toBe(255)
    expect(await lightness('article')).toBeLessThan(80)
    expect(await seriousFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })

    await page.getByRole('main').focus()
    await page.keyboard.press('m')
    await page.keyboard.type('Ann has bought two of them.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article').filter({ hasText: 'Ann has bought two' }).waitFor()
    await page.keyboard.press('Control+p')
    await page.waitForURL(`**/desk/print/${number}`)
    await page.getByText('It creaks in the dark.').waitFor()
    await page.getByText('ann@customer.example').first().waitFor()
    expect(await page.getByText('Ann has bought two').count()).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('checkbox', { name: 'Notes (1)' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('Ann has bought two').waitFor()
    await page.getByText('With notes that only agents may see').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('toolbar').isVisible()).toBe(false)
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(5_000)
    await page.emulateMedia({ media: 'screen' })
  })

  test('no page threw', () => {
    expect(house.errors).toEqual([])
  })
})
