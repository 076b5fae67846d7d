import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAdmin, signedIn } from '../../../../test/factories'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import type { Seat } from '../../../core/context'
import { newId } from '../../../platform/ids'
import { watchMail } from './watch-mail'

let desk: MailDesk
let admin: Seat
beforeAll(async () => {
  desk = await mailDesk()
  admin = (await signedIn(desk.desk, await anAdmin(desk.desk))).seat
})
afterAll(() => desk.close())

const hourMs = 3_600_000
const watch = async (): Promise<void> => {
  await desk.desk.transact(watchMail)
  await desk.run()
}
async function told(kind: string): Promise<number> {
  const rows = await desk.desk.db
    .selectFrom('notifications')
    .select('kind')
    .where('agentId', '=', admin.personId)
    .execute()
  return rows.filter((row) => row.kind === kind).length
}
const backdate = async (hours: number[]): Promise<void> => {
  const mails = await desk.desk.db.selectFrom('inboundMails').select('id').orderBy('receivedAt').execute()
  for (const [index, { id }] of mails.entries())
    await desk.desk.db
      .updateTable('inboundMails')
      .set({ receivedAt: new Date(Date.now() - (hours[index] ?? 0) * hourMs) })
      .where('id', '=', id)
      .execute()
}

test('a mailbox that went silent alarms once, and again only after it was heard', async () => {
  for (let mail = 0; mail < 6; mail++) await desk.handIn({ from: `writer-${mail}@outside.example` })
  await watch()
  expect(await told('mailboxSilent')).toBe(0)
  await backdate([58, 56, 54, 52, 50, 48])
  await watch()
  await watch()
  expect(await told('mailboxSilent')).toBe(1)
  await desk.handIn({ from: 'heard@outside.example' })
  await watch()
  await backdate([58, 56, 54, 52, 50, 48, 46])
  await watch()
  expect(await told('mailboxSilent')).toBe(2)
})

test('mail that nobody could read alarms once an hour', async () => {
  const [mail] = await desk.handIn({ from: 'reader@outside.example' })
  const quarantine = (id: string | undefined) =>
    desk.desk.db
      .updateTable('inboundMails')
      .set({ state: 'quarantined', reason: 'parse-crash', processedAt: new Date() })
      .where('id', '=', id ?? '')
      .execute()
  await quarantine(mail?.id)
  await watch()
  const [second] = await desk.handIn({ from: 'reader-2@outside.example' })
  await quarantine(second?.id)
  await watch()
  expect(await told('mailQuarantined')).toBe(1)
  await desk.desk.db
    .updateTable('mailAlarms')
    .set({ raisedAt: new Date(Date.now() - 2 * hourMs) })
    .where('kind', '=', 'quarantined')
    .execute()
  await watch()
  expect(await told('mailQuarantined')).toBe(2)
})

test("an account that cannot be fetched from alarms, with the server's words", async () => {
  const id = newId()
  await desk.desk.db
    .insertInto('mailSources')
    .values({
      id,
      mailboxId: desk.mailbox.id,
      host: 'imap.example',
      port: 993,
      security: 'tls',
      userName: 'support',
      folders: ['INBOX'],
      lastError: 'NO [AUTHENTICATIONFAILED]',
      createdAt: new Date(Date.now() - hourMs),
    })
    .execute()
  await watch()
  await watch()
  expect(await told('sourceFailing')).toBe(1)
  const row = await desk.desk.db
    .selectFrom('notifications')
    .select(['preview', 'mailboxId'])
    .where('kind', '=', 'sourceFailing')
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ preview: 'NO [AUTHENTICATIONFAILED]', mailboxId: desk.mailbox.id })
})
