import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmtpSink, smtpSink } from '../server/test/smtp/sink'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, patient, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`mail pages skipped: ${missingBrowser}\n`)

const support = 'support@fernhollow.example'
type Answer = Record<string, unknown> & { id: string; items: { id: string }[] }

describe.skipIf(missingBrowser !== null)('the pages of mail in a real browser', () => {
  let house: SettingsDesk
  let page: Page
  let sink: SmtpSink

  /** A call of the workspace itself: its session, its origin. */
  const api = (method: string, path: string, body?: unknown): Promise<Answer> =>
    page.evaluate(
      async ([verb, address, content]) => {
        const isMail = typeof content === 'string'
        const answer = await fetch(`/api/v1${address}`, {
          method: String(verb),
          headers: { 'content-type': isMail ? 'message/rfc822' : 'application/json' },
          ...(content !== undefined && { body: isMail ? content : JSON.stringify(content) }),
        })
        return answer.json()
      },
      [method, path, body] as const,
    )
  let made = 0
  const handIn = (head: string[], query = ''): Promise<Answer> =>
    api(
      'POST',
      `/inbound/mail?wait=true&to=${support}${query}`,
      [
        ...head,
        `To: ${support}`,
        `Message-ID: <page-${++made}@outside.example>`,
        '',
        'Two boxes are missing.',
        '',
      ].join('\r\n'),
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

  test('a mistyped address is found, mended, and the mail arrives', async () => {
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
    await expect
      .poll(() => sink.mails.map((one) => one.to), { timeout: patient })
      .toEqual([['lea@atelier-brume.example']])
    expect(sink.mails[0]?.raw).toContain('They leave tomorrow.')
    await page.getByRole('link', { name: 'Undelivered' }).waitFor({ state: 'detached' })
    expect((await api('GET', `/tickets/${mail.ticketId}`)).undeliveredCount).toBe(0)
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
      await expect
        .poll(async () => (await api('GET', `${ofTicket}&state=undelivered`)).items.length, { timeout: patient })
        .toBe(1)
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

  test('no page threw', () => {
    expect(house.errors).toEqual([])
  })
})
