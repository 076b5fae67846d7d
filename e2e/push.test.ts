import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakePush, fakePush } from '../server/test/fake-push'
import { missingBrowser, seriousFindings } from './browser'
import { desktop, openSettingsDesk, phone, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`push skipped: ${missingBrowser}\n`)

const support = 'support@fernhollow.example'
type Answer = Record<string, unknown> & { items: { id: string; email: string }[] }

describe.skipIf(missingBrowser !== null)('what is pushed to a browser', () => {
  let service: FakePush
  let house: SettingsDesk
  let page: Page
  const api = (method: string, path: string, data?: object | string) => house.api<Answer>(method, path, data)
  const write = (head: string[]): Promise<Answer> =>
    api(
      'POST',
      `/inbound/mail?wait=true&to=${support}&from=lea@outside.example`,
      ['From: Lea Brume <lea@outside.example>', `To: ${support}`, ...head, '', 'Two boxes are missing.', ''].join(
        '\r\n',
      ),
    )

  beforeAll(async () => {
    service = await fakePush()
    house = await openSettingsDesk({ FOYER_EGRESS_ALLOW: '127.0.0.0/8' })
    page = house.page
    await house.context.grantPermissions(['notifications'], { origin: house.at('') })
    // The browser's own push service is out of reach of a test: its subscriptions come from ours, all else is the browser.
    await house.context.exposeFunction('subscribeAtTest', service.subscribe)
    await house.context.addInitScript(() => {
      const subscribeAtTest = (key: unknown): Promise<PushSubscriptionJSON> =>
        Reflect.get(window, 'subscribeAtTest')(key)
      PushManager.prototype.subscribe = async (options) => {
        const json = await subscribeAtTest(options?.applicationServerKey)
        return { endpoint: json.endpoint, toJSON: () => json, unsubscribe: async () => true } as PushSubscription
      }
    })
  })
  afterAll(async () => {
    await house?.close()
    await service?.close()
  })

  test('turned on here, an answer is shown by the browser and opens its ticket where the desk is open', async () => {
    await house.open(page, '/desk/settings/notifications')
    await page.getByRole('button', { name: 'Turn on in this browser' }).click()
    await page.getByRole('table', { name: 'Devices that show pushes' }).getByText('This one').waitFor()
    expect(await api('GET', '/notification-settings')).toMatchObject({ ways: { replied: 'mailAndPush', woke: 'bell' } })
    await api('PATCH', '/notification-settings', { mailsOnlyWhenAway: false, pushesShowText: true })

    const mail = await write(['Subject: Boxes', 'Message-ID: <boxes@outside.example>'])
    const { items } = await api('GET', '/agents')
    const me = items.find((one) => one.email === 'noor@fernhollow.example')?.id
    await api('PATCH', `/tickets/${mail.ticketId}`, { assigneeId: me })
    await write(['Subject: Re: Boxes', 'Message-ID: <b@outside.example>', 'In-Reply-To: <boxes@outside.example>'])
    await expect.poll(() => service.pushed.length).toBe(1)
    expect(service.problems).toEqual([])

    const worker = house.context.serviceWorkers().find((one) => one.url().endsWith('/service-worker.js'))
    const cdp = await house.context.newCDPSession(page)
    const registrationId = new Promise<string>((resolve) =>
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations
        if (first) resolve(first.registrationId)
      }),
    )
    await cdp.send('ServiceWorker.enable')
    await cdp.send('ServiceWorker.deliverPushMessage', {
      origin: house.at(''),
      registrationId: await registrationId,
      data: JSON.stringify(service.pushed[0]?.payload),
    })
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/desk')
        const notifications = (await registration?.getNotifications()) ?? []
        return notifications.map(({ title, body }) => ({ title, body }))
      })
    await expect
      .poll(shown)
      .toEqual([{ title: expect.stringContaining('Boxes'), body: 'Lea Brume has written.\nTwo boxes are missing.' }])
    await worker?.evaluate(`(async () => {
      const [notification] = await self.registration.getNotifications()
      self.dispatchEvent(new NotificationEvent('notificationclick', { notification }))
    })()`)
    await page.getByRole('heading', { name: 'Boxes', level: 1 }).waitFor()
    await expect.poll(shown).toEqual([])
  })

  test('a device is taken away, and nothing is pushed there any more', async () => {
    await house.open(page, '/desk/settings/notifications')
    const table = page.getByRole('table', { name: 'Devices that show pushes' })
    await table.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('button', { name: 'Turn on in this browser' }).waitFor()
    expect((await api('GET', '/me/push-devices')).items).toEqual([])
  })

  test.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('the page is accessible in %s', async (colorScheme, viewport) => {
    const storageState = await house.context.storageState()
    const other = await house.browser.newContext({ viewport, colorScheme, storageState })
    const sheet = await house.newPage(other)
    await api('POST', '/me/push-devices', service.subscribe(String((await api('GET', '/me/push-key')).publicKey)))
    await house.open(sheet, '/desk/settings/notifications')
    await sheet.getByRole('table', { name: 'Devices that show pushes' }).waitFor()
    expect(await seriousFindings(sheet)).toEqual([])
    expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    await other.close()
  })
})
