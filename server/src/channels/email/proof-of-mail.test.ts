import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NameServer, nameServer } from '../../../test/dns/name-server'
import { type MailDesk, mailDesk } from '../../../test/mail-desk'
import { writeSettings } from '../../core/settings'
import { reprocessMail } from './reprocess-mail'

let names: NameServer
let desk: MailDesk
beforeAll(async () => {
  names = await nameServer(
    {
      'staff.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
      '_dmarc.staff.example': { TXT: ['v=DMARC1; p=reject'] },
      'shop.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
      '_dmarc.shop.example': { TXT: ['v=DMARC1; p=reject'] },
    },
    ['silent.example'],
  )
  desk = await mailDesk({ nameServers: [names.address] })
})
afterAll(async () => {
  await desk.close()
  await names.close()
})

async function oneMail(mail: Parameters<MailDesk['handIn']>[0]) {
  const [found] = await desk.handIn(mail)
  if (found === undefined) throw new Error('no mail')
  return found
}

test('a mail from where its domain says is proven, on the mail and on the message', async () => {
  const mail = await oneMail({ from: 'ana@shop.example', ip: '192.0.2.10' })
  expect(mail.authentication).toEqual({ verdict: 'pass', spf: 'pass', dkim: 'none', dmarc: 'pass' })
  expect(await desk.messages(mail.ticketId ?? '')).toMatchObject([{ isUnproven: false }])
  expect(JSON.stringify(mail.trace)).toContain("Proven to come from the author's domain")
})

test("B04: an agent's address that fails its own domain is a stranger's, and mails nobody", async () => {
  await desk.connectRelay()
  const opened = await oneMail({ from: 'cy@outside.example', subject: 'Invoice' })
  await desk.reply(opened.ticketId ?? '', 'Here it is.')
  await desk.run()
  const ours = desk.sink.mails.find((mail) => mail.to.includes('cy@outside.example'))?.messageId ?? ''
  const sent = desk.sink.mails.length
  const mail = await oneMail({ from: 'Kim Agent <kim@staff.example>', ip: '203.0.113.9', inReplyTo: ours })
  expect(mail.authentication).toMatchObject({ verdict: 'fail', spf: 'fail', dmarc: 'fail' })
  const shown = (await desk.messages(opened.ticketId ?? '')).find((one) => one.inboundMailId === mail.id)
  expect(shown).toMatchObject({ isHeld: true, heldReason: 'stranger', visibility: 'internal' })
  await desk.run()
  expect(desk.sink.mails.length).toBe(sent)
})

test('the customer behind a forged From is a stranger to their own ticket', async () => {
  const opened = await oneMail({ from: 'bea@shop.example', ip: '192.0.2.10', subject: 'Lamp' })
  const { number } = await desk.ticket(opened.ticketId ?? '')
  const forged = await oneMail({ from: 'bea@shop.example', ip: '203.0.113.9', subject: `Re: Lamp [#${number}]` })
  expect(forged.ticketId).not.toBe(opened.ticketId)
  const genuine = await oneMail({ from: 'bea@shop.example', ip: '192.0.2.10', subject: `Re: Lamp [#${number}]` })
  expect(genuine.ticketId).toBe(opened.ticketId)
})

test('silent name servers prove nothing and hold up nothing', async () => {
  const mail = await oneMail({ from: 'ana@silent.example', ip: '203.0.113.9' })
  expect(mail).toMatchObject({ state: 'processed', authentication: { verdict: 'none' } })
})

test('B08: results count from the front server that was named, and from nobody else', async () => {
  const headers = ['Authentication-Results: mx.desk.example; spf=fail; dmarc=pass header.from=shop.example']
  const forged = await oneMail({ from: 'ana@shop.example', ip: '10.1.2.3', headers })
  expect(forged.authentication).toMatchObject({ verdict: 'none' })
  await desk.desk.transact((ctx) =>
    writeSettings(ctx, { frontServers: [{ network: '10.0.0.0/8', servId: 'mx.desk.example' }] }),
  )
  const believed = await oneMail({ from: 'ana@shop.example', ip: '10.1.2.3', headers })
  expect(believed.authentication).toMatchObject({ verdict: 'pass', dmarc: 'pass' })
  const elsewhere = await oneMail({ from: 'ana@shop.example', ip: '203.0.113.9', headers })
  expect(elsewhere.authentication).toMatchObject({ verdict: 'fail' })
})

test('read again, a mail stays as proven as it was when it came', async () => {
  const mail = await oneMail({ from: 'ana@shop.example', ip: '192.0.2.10' })
  // Questions about silent names go on being asked for a while.
  const askedOf = () => names.asked.filter((one) => one.includes('shop.example')).length
  const asked = askedOf()
  await desk.desk.transact((ctx) => reprocessMail(ctx, mail.id))
  const again = await desk.desk.db
    .selectFrom('inboundMails')
    .select('authentication')
    .where('id', '=', mail.id)
    .executeTakeFirstOrThrow()
  expect(again.authentication).toEqual(mail.authentication)
  expect(askedOf()).toBe(asked)
})
