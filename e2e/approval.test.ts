import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingBrowser, seriousFindings, undoIsOffered } from './browser'
import { openSettingsDesk, type SettingsDesk } from './settings-desk'

if (missingBrowser !== null) process.stdout.write(`approval skipped: ${missingBrowser}\n`)
const support = 'support@fernhollow.example'
const lio = { email: 'lio.park@fernhollow.example', name: 'Lio Park', password: 'staple 63 battery horse' }
const waits = 'It leaves once another agent has released it.'

type Said = { id: string; text: string; hold: string | null; visibility: string; delivery: { id: string } | null }

describe.skipIf(missingBrowser !== null)('a light agent, and another who releases', () => {
  let house: SettingsDesk
  let noors: Page
  let lios: Page
  let mailboxId = ''
  let number = 0
  let letterId = ''

  beforeAll(async () => {
    house = await openSettingsDesk()
    noors = house.page
  })
  afterAll(() => house?.close())

  const messages = async () => (await house.api<{ items: Said[] }>('GET', `/tickets/${number}/messages`)).items
  async function mail(head: string[], text: string): Promise<number> {
    letterId = `<approval-${Math.random()}@outside.example>`
    const from = 'ann@customer.example'
    const raw = [`From: Ann Lee <${from}>`, `To: ${support}`, `Message-ID: ${letterId}`, ...head, '', text, '']
    const path = `/inbound/mail?wait=true&to=${support}&from=${from}`
    return (await house.api<{ ticketNumber: number }>('POST', path, raw.join('\r\n'))).ticketNumber
  }
  const replyBox = (): Locator => lios.getByRole('textbox', { name: 'Reply to the customer' })
  const noteBox = (): Locator => lios.getByRole('textbox', { name: 'Note, only agents see it' })
  const handIn = (): Locator => lios.getByRole('button', { name: 'Hand in for release' })
  const article = (page: Page, words: string): Locator => page.getByRole('article').filter({ hasText: words })

  test('a light agent is invited, comes, and reads one mailbox', async () => {
    lios = await house.colleague({ ...lio, role: 'light' })
    const { items } = await house.api<{ items: { id: string; address: string }[] }>('GET', '/mailboxes')
    mailboxId = items.find(({ address }) => address === support)?.id ?? ''
    const agents = await house.api<{ items: { id: string; email: string }[] }>('GET', '/agents')
    const agentId = agents.items.find(({ email }) => email === lio.email)?.id
    await house.api('PUT', `/mailboxes/${mailboxId}/grants`, [{ agentId, level: 'read' }])
  })

  test('where a mailbox is not for all hands a light agent writes notes, and nothing else', async () => {
    number = await mail(['Subject: Squeaky chain'], 'It squeaks.')
    await house.open(lios, `/desk/tickets/${number}`)
    await noteBox().waitFor()
    expect(await lios.getByRole('tab', { name: 'Reply' }).count()).toBe(0)
    await lios.keyboard.press('m')
    await lios.keyboard.type('It is the old chain.')
    await lios.getByRole('button', { name: 'Add note' }).click()
    await article(lios, 'It is the old chain.').waitFor()
    expect(await seriousFindings(lios)).toEqual([])
  })

  test('an admin opens the mailbox to all hands, and says whose replies wait', async () => {
    await house.open(noors, `/desk/settings/mailboxes?id=${mailboxId}`)
    await noors.getByRole('switch', { name: 'For all hands' }).check()
    const whose = noors.getByRole('combobox', { name: 'Replies wait for release' })
    expect(await whose.locator('option:checked').textContent()).toBe('Those of light agents')
    expect(await seriousFindings(noors)).toEqual([])
    await noors.getByRole('button', { name: 'Save' }).click()
    await noors.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    await whose.selectOption('everybody')
    await noors.getByRole('button', { name: 'Save' }).click()
    await noors.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    expect(await house.api('GET', '/mailboxes')).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: mailboxId, isAllHands: true, releaseFor: 'everybody' }),
      ]),
    })
    await house.api('PATCH', `/mailboxes/${mailboxId}`, { releaseFor: 'light' })
  })

  test('journey 26: the reply is handed in, sent back with a reason, and is whole in the composer again', async () => {
    await house.open(lios, `/desk/tickets/${number}`)
    await replyBox().waitFor()
    await lios.keyboard.press('r')
    await lios.keyboard.type('Oil the chain.')
    expect(await seriousFindings(lios)).toEqual([])
    await handIn().click()
    await article(lios, 'Oil the chain.').getByText(waits).waitFor()
    expect(await article(lios, 'Oil the chain.').getByRole('button', { name: 'Release' }).count()).toBe(0)
    expect(await seriousFindings(lios)).toEqual([])
    expect((await messages()).at(-1)).toMatchObject({ hold: 'release', visibility: 'public' })

    await house.open(noors, '/desk/notifications')
    await noors.getByRole('link', { name: /Lio Park wrote a reply that waits for release/ }).waitFor()
    await house.open(noors, '/desk/views/unreleased')
    const row = noors.getByRole('option').filter({ hasText: 'Squeaky chain' })
    await row.getByText('To release').waitFor()
    await row.click()
    const held = article(noors, 'Oil the chain.')
    await held.getByText('Lio Park hands this in for release.').waitFor()
    expect(await seriousFindings(noors)).toEqual([])
    await held.getByRole('button', { name: 'Send back' }).click()
    await noors.keyboard.type('No oil on a wet chain.')
    expect(await seriousFindings(noors)).toEqual([])
    await held.getByRole('button', { name: 'Send back' }).click()
    await noors.getByText('sent the reply of Lio Park back: “No oil on a wet chain.”').waitFor()
    expect(await article(noors, 'Oil the chain.').count()).toBe(0)

    await replyBox().getByText('Oil the chain.').waitFor()
    await lios.getByText('sent the reply of Lio Park back: “No oil on a wet chain.”').waitFor()
    await house.open(lios, '/desk/notifications')
    await lios.getByRole('link', { name: /Noor Aydin sent your reply back/ }).click()
    await replyBox().getByText('Oil the chain.').waitFor()
  })

  test('journey 26: released only once what came since was seen; undone, it waits again; then it leaves', async () => {
    await replyBox().focus()
    await lios.keyboard.press('Control+End')
    await lios.keyboard.type(' Dry it first.')
    await handIn().click()
    await article(lios, 'Dry it first.').getByText(waits).waitFor()
    await mail([`Subject: Re: Squeaky chain`, `In-Reply-To: ${letterId}`], 'It rained on it.')

    await article(noors, 'It rained on it.').waitFor()
    const held = article(noors, 'Dry it first.')
    await held.getByRole('button', { name: 'Release', exact: true }).click()
    await held.getByText('Something was written after this reply.').waitFor()
    await held.getByText('It rained on it.').waitFor()
    expect(await seriousFindings(noors)).toEqual([])
    await held.getByRole('button', { name: 'Release anyway' }).click()
    await held.getByText(/^Leaves in \d+ second/).waitFor()
    await undoIsOffered(noors)
    await noors.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).first().click()
    await held.getByText('Lio Park hands this in for release.').waitFor()
    expect((await messages()).find(({ text }) => text.includes('Dry it first.'))).toMatchObject({ hold: 'release' })

    await held.focus()
    await noors.keyboard.press('Control+k')
    // What is typed before it is there would be commands.
    await noors.getByRole('dialog').getByRole('combobox').waitFor()
    await noors.keyboard.type('Release')
    await noors.getByRole('option', { name: /^Release/, selected: true }).waitFor()
    await noors.keyboard.press('Enter')
    await held.getByRole('button', { name: 'Release anyway' }).click()
    await held.getByRole('button', { name: 'Send now' }).click()
    const sent = async () => (await messages()).find(({ text }) => text.includes('Dry it first.'))
    await expect.poll(async () => (await sent())?.hold).toBeNull()
    // Written a moment after it was let go.
    const letter = async () =>
      (await house.context.request.get(house.at(`/api/v1/deliveries/${(await sent())?.delivery?.id}/preview`))).text()
    await expect.poll(letter).toContain('Dry it first.')
    await article(lios, 'Dry it first.').getByText(waits).waitFor({ state: 'detached' })
  })

  test('journey 26: loses the right while writing: the text is kept, the reason said, and it may become a note', async () => {
    await house.open(lios, `/desk/tickets/${number}`)
    await replyBox().waitFor()
    await lios.keyboard.press('r')
    await lios.keyboard.type('Or wax it.')
    await house.api('PATCH', `/mailboxes/${mailboxId}`, { isAllHands: false })
    await lios.keyboard.press('Control+Enter')
    await lios.getByText('You may not answer here any more. Your text is kept.').first().waitFor()
    await replyBox().getByText('Or wax it.').waitFor()
    expect(await seriousFindings(lios)).toEqual([])
    expect((await messages()).some(({ text }) => text.includes('Or wax it.'))).toBe(false)
    await lios.getByRole('button', { name: 'Make this a note' }).click()
    await noteBox().getByText('Or wax it.').waitFor()
    await lios.getByRole('button', { name: 'Add note' }).click()
    await article(lios, 'Or wax it.').waitFor()
    expect((await messages()).at(-1)).toMatchObject({ visibility: 'internal' })
    expect(house.errors).toEqual([])
  })

  test('an agent is marked, and what they write waits in any mailbox', async () => {
    const agents = await house.api<{ items: { id: string; name: string }[] }>('GET', '/agents')
    const tom = agents.items.find(({ name }) => name === 'Tom Ashworth')?.id ?? ''
    await house.open(noors, `/desk/settings/agents?id=${tom}`)
    await noors.getByRole('switch', { name: 'Replies wait for release' }).check()
    await noors.getByRole('button', { name: 'Save' }).click()
    await noors.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    expect(await seriousFindings(noors)).toEqual([])
    expect(await house.api('GET', '/agents')).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: tom, needsRelease: true })]),
    })
  })
})
