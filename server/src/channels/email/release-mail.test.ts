import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anAdmin, anAgent, signedIn } from '../../../test/factories'
import { aMail, anId, type MailDesk, mailDesk } from '../../../test/mail-desk'
import type { Seat } from '../../core/context'
import { presentInboundMail } from './present-inbound-mail'
import { releaseMail } from './release-mail'
import { previewReprocess } from './reprocess-mail'
import { reprocessMails } from './reprocess-mails'

let desk: MailDesk
let admin: Seat
beforeAll(async () => {
  desk = await mailDesk({ mailbox: { autoReplies: [{ when: 'always', text: 'We have it.' }] } })
  admin = (await signedIn(desk.desk, await anAdmin(desk.desk))).seat
})
afterAll(() => desk.close())
beforeEach(() => desk.desk.db.deleteFrom('deliveries').execute())

const received = async (ticketId: string) => (await desk.messages(ticketId)).filter((one) => one.direction === 'in')
const release = (id: string, ticket?: string, as = admin) =>
  desk.desk.open.as(as).transact(async (ctx) => presentInboundMail(await releaseMail(ctx, id, ticket)))
const aTicket = async () => (await desk.handIn({ from: 'ana@outside.example', subject: 'Known' }))[0]?.ticketId ?? ''
const numberOf = async (id: string) => String((await desk.ticket(id)).number)
const ownForm = (more: { headers?: string[] } = {}) =>
  desk.handIn({ from: 'Form <support@desk.example>', subject: 'Contact form', sender: 'web@desk.example', ...more })

describe('a dropped mail', () => {
  test('becomes a ticket of its own once, and nobody is answered by itself', async () => {
    const raw = aMail({ subject: 'Twice', messageId: anId() })
    await desk.handIn(raw)
    const [dropped] = await desk.handIn(`Received: from elsewhere\r\n${raw}`)
    expect(dropped).toMatchObject({ state: 'dropped', reason: 'duplicate' })
    await desk.desk.db.deleteFrom('deliveries').execute()
    const released = await release(dropped?.id ?? '')
    expect(released).toMatchObject({ state: 'processed', reason: null, isNewTicket: true })
    expect(released.ticketId).not.toBe(dropped?.ticketId)
    expect(released.trace.map((one) => one.outcome)).toContain('drop: duplicate')
    expect(released.trace.at(-1)).toMatchObject({ step: 'release' })
    expect(await desk.messages(released.ticketId ?? '')).toMatchObject([
      { subject: 'Twice', visibleText: 'Where is my order?', authorEmail: 'ana@outside.example', visibility: 'public' },
    ])
    const tickets = (await desk.tickets()).length
    expect(await release(dropped?.id ?? '')).toMatchObject({ ticketId: released.ticketId })
    expect(await desk.tickets()).toHaveLength(tickets)
    expect(await desk.deliveries()).toEqual([])
  })

  test('of a form that writes as ourselves belongs to whom it asks to answer', async () => {
    const [dropped] = await ownForm({ headers: ['Reply-To: Cleo <cleo@customer.example>'] })
    expect(dropped).toMatchObject({ state: 'dropped', reason: 'own-address' })
    const { ticketId } = await release(dropped?.id ?? '')
    expect(await desk.messages(ticketId ?? '')).toMatchObject([{ authorEmail: 'cleo@customer.example' }])
  })

  test('goes to the ticket that is named, by id or number, and to no other afterwards', async () => {
    const [ticketId, other] = [await aTicket(), await aTicket()]
    const [dropped] = await ownForm()
    const released = await release(dropped?.id ?? '', await numberOf(ticketId))
    expect(released).toMatchObject({ state: 'processed', ticketId, isNewTicket: false })
    expect((await received(ticketId)).map((one) => one.subject)).toEqual(['Known', 'Contact form'])
    expect(await release(dropped?.id ?? '', ticketId)).toMatchObject({ ticketId })
    await expect(release(dropped?.id ?? '', other)).rejects.toMatchObject({ code: 'inboundMail.isMessage' })
  })

  test('is released by those alone who see it, and onto tickets they may work on', async () => {
    const [dropped] = await ownForm()
    await expect(release(dropped?.id ?? '', undefined, desk.seat)).rejects.toMatchObject({
      code: 'inboundMail.unknown',
    })
    await expect(release(dropped?.id ?? '', '999999')).rejects.toMatchObject({ code: 'ticket.unknown' })
    const ticketId = await aTicket()
    const reader = await anAgent(desk.desk, { role: 'manager', managesTeamIds: null })
    const asReader = (await signedIn(desk.desk, reader)).seat
    const closed = { ...asReader, mailboxes: { ...asReader.mailboxes, workIds: [] } }
    await expect(release(dropped?.id ?? '', ticketId, closed)).rejects.toMatchObject({ code: 'access.forbidden' })
    const manager = await anAgent(desk.desk, { role: 'manager', managesTeamIds: [] })
    const { seat } = await signedIn(desk.desk, manager)
    await expect(release(dropped?.id ?? '', undefined, seat)).rejects.toMatchObject({ code: 'inboundMail.unknown' })
  })
})

describe('a quarantined mail', () => {
  test('without a sender needs a ticket; there it is a message of nobody', async () => {
    const raw = aMail({ subject: 'From whom?' }).replace(/^From:.*\r\n/, '')
    const [kept] = await desk.handInRaw(raw, { from: 'not an address', to: ['support@desk.example'] })
    expect(kept).toMatchObject({ state: 'quarantined', reason: 'no-sender' })
    await expect(release(kept?.id ?? '')).rejects.toMatchObject({ code: 'inboundMail.noSender' })
    const ticketId = await aTicket()
    expect(await release(kept?.id ?? '', ticketId)).toMatchObject({ state: 'processed', ticketId })
    expect((await received(ticketId)).find((one) => one.subject === 'From whom?')).toMatchObject({
      authorKind: 'system',
      authorId: null,
      visibleText: 'Where is my order?',
    })
  })

  test('for no mailbox of ours opens its ticket in the desk’s first', async () => {
    const [kept] = await desk.handIn({ to: 'else@where.example', subject: 'To nowhere' })
    expect(kept).toMatchObject({ state: 'quarantined', reason: 'no-mailbox' })
    const { ticketId } = await release(kept?.id ?? '')
    expect(await desk.ticket(ticketId ?? '')).toMatchObject({ mailboxId: desk.mailbox.id, subject: 'To nowhere' })
  })

  test('that cannot be read keeps its stub, with the whole mail as a file', async () => {
    const parts = Array.from({ length: 2_100 }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n').join('')
    const head = `From: big@outside.example\r\nTo: support@desk.example\r\nSubject: Parts\r\nMIME-Version: 1.0\r\n`
    const raw = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--\r\n`
    const [kept] = await desk.handInRaw(raw, { from: 'big@outside.example', to: ['support@desk.example'] })
    expect(kept).toMatchObject({ state: 'quarantined', reason: 'limits' })
    const released = await release(kept?.id ?? '')
    expect(released).toMatchObject({ state: 'processed', ticketId: kept?.ticketId })
    const files = await desk.desk.db
      .selectFrom('attachments')
      .select(['name', 'sha256'])
      .where('messageId', '=', kept?.messageId ?? '')
      .execute()
    expect(files).toEqual([{ name: 'original.eml', sha256: kept?.sha256 }])
  })
})

describe('processing again', () => {
  const preview = (id: string) => desk.desk.open.as(admin).transact((ctx) => previewReprocess(ctx, id))
  /** As an earlier program might have read it. */
  const misread = (id: string | null | undefined) =>
    desk.desk.db
      .updateTable('messages')
      .set({ visibleText: 'Misread' })
      .where('id', '=', id ?? '')
      .execute()

  test('tells what would change, and changes nothing while only asked', async () => {
    const [mail] = await desk.handIn({ subject: 'Read well' })
    expect((await preview(mail?.id ?? '')).preview.isChanged).toBe(false)
    await misread(mail?.messageId)
    const { before, after, isChanged } = (await preview(mail?.id ?? '')).preview
    expect([before.text, after.text, isChanged]).toEqual(['Misread', 'Where is my order?', true])
    expect((await desk.messages(mail?.ticketId ?? ''))[0]?.visibleText).toBe('Misread')
  })

  test('leaves a duplicate to the mail it doubles', async () => {
    const raw = aMail({ subject: 'Doubled', messageId: anId() })
    const [first] = await desk.handIn(raw)
    const [dropped] = await desk.handIn(`Received: from elsewhere\r\n${raw}`)
    // As an earlier program would have told what makes two mails the same.
    await desk.desk.db
      .updateTable('inboundMails')
      .set({ contentKey: Buffer.from('other') })
      .where('id', '=', first?.id ?? '')
      .execute()
    expect((await preview(dropped?.id ?? '')).preview).toMatchObject({ isChanged: false, after: { state: 'dropped' } })
  })

  test('many by a filter: counted first, then only those that change, page by page', async () => {
    const ids: (string | null | undefined)[] = []
    for (let at = 0; at < 23; at++) ids.push((await desk.handIn({ subject: `Heap ${at}` }))[0]?.messageId)
    for (const id of [ids[0], ids[22]]) await misread(id)
    const run = async (isDryRun: boolean) => {
      let cursor: string | undefined
      const sum = { read: 0, changed: 0, failed: 0 }
      do {
        const page = await reprocessMails(desk.desk.open.as(admin), {
          query: 'Heap',
          isDryRun,
          ...(cursor !== undefined && { cursor }),
        })
        for (const key of ['read', 'changed', 'failed'] as const) sum[key] += page[key]
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      return sum
    }
    expect(await run(true)).toEqual({ read: 23, changed: 2, failed: 0 })
    expect(await run(false)).toEqual({ read: 23, changed: 2, failed: 0 })
    expect(await run(true)).toEqual({ read: 23, changed: 0, failed: 0 })
  })
})
