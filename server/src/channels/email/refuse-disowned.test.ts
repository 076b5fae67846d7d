import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NameServer, nameServer } from '../../../test/dns/name-server'
import { aMailbox } from '../../../test/factories'
import { aMail, type MailDesk, mailDesk } from '../../../test/mail-desk'
import { clientWithEnvelope } from '../../../test/smtp/raw-client'
import { type RunningReceiver, startReceiver } from './smtp-receiver'

let names: NameServer
let desk: MailDesk
let smtp: RunningReceiver
beforeAll(async () => {
  names = await nameServer({ '_dmarc.shop.example': { TXT: ['v=DMARC1; p=reject'] } })
  desk = await mailDesk({ nameServers: [names.address], mailbox: { dmarcFail: 'refuse' } })
  await desk.desk.transact((ctx) => aMailbox(ctx, { address: 'open@desk.example' }))
  smtp = await startReceiver(desk.desk.open, { protocol: 'smtp', listen: { host: '127.0.0.1', port: 0 }, tls: null })
})
afterAll(async () => {
  await smtp.close()
  await desk.close()
  await names.close()
})

const signature = 'DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=k1; h=from; bh=AAAA; b=AAAA'
const forged = (): string => aMail({ from: 'ana@shop.example', headers: [signature] })
async function deliver(raw: string, to: readonly string[]): Promise<string> {
  const client = await clientWithEnvelope(smtp.port, to)
  await client.say('DATA\r\n')
  const answer = await client.say(`${raw}.\r\n`)
  client.end()
  return answer
}
const count = async () => (await desk.desk.db.selectFrom('inboundMails').select('id').execute()).length

test('a mailbox that refuses what is disowned says so to the server that brings it, and keeps nothing', async () => {
  const before = await count()
  expect(await deliver(forged(), ['support@desk.example'])).toMatch(/^550 5\.7\.1 .*disowns/)
  expect(await count()).toBe(before)
  expect(await deliver(aMail({ from: 'ana@quiet.example' }), ['support@desk.example'])).toMatch(/^250/)
})

test('where one of several would take it, it is taken; there it is spam to the one that would not', async () => {
  expect(await deliver(forged(), ['support@desk.example', 'open@desk.example'])).toMatch(/^250/)
  await desk.run()
  const mail = await desk.desk.db
    .selectFrom('inboundMails')
    .selectAll()
    .where('mailboxId', '=', desk.mailbox.id)
    .orderBy('receivedAt', 'desc')
    .executeTakeFirstOrThrow()
  expect(mail.authentication).toMatchObject({ verdict: 'fail' })
})

test('by a way that cannot refuse it becomes spam', async () => {
  const [mail] = await desk.handIn({ from: 'ana@shop.example', ip: '203.0.113.9' })
  expect(await desk.ticket(mail?.ticketId ?? '')).toMatchObject({ statusCategory: 'spam' })
})
