import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMailbox } from '../../../test/factories'
import { aMail, type MailDesk, mailDesk } from '../../../test/mail-desk'
import { clientWithEnvelope, rawClient } from '../../../test/smtp/raw-client'
import { makeReplyAddress } from '../../platform/mail'
import { markKeysOf } from './mark-keys'
import { openRecipientBook } from './recipient-book'
import { type Receiving, type RunningReceiver, startReceiver } from './smtp-receiver'

let desk: MailDesk
let smtp: RunningReceiver
const anyPort: Receiving = { protocol: 'smtp', listen: { host: '127.0.0.1', port: 0 }, tls: null }
beforeAll(async () => {
  desk = await mailDesk()
  smtp = await startReceiver(desk.desk.open, anyPort)
})
afterAll(async () => {
  await smtp.close()
  await desk.close()
})

async function deliver(raw: string, to: readonly string[] = ['support@desk.example']): Promise<string> {
  const client = await clientWithEnvelope(smtp.port, to)
  await client.say('DATA\r\n')
  const answer = await client.say(`${raw}.\r\n`)
  client.end()
  return answer
}
const arrivals = () => desk.desk.db.selectFrom('inboundMails').selectAll().orderBy('id').execute()
async function askFor(address: string): Promise<string> {
  const client = await rawClient(smtp.port)
  await client.hear()
  await client.say('EHLO client.example\r\n')
  await client.say('MAIL FROM:<anna@kunde.example>\r\n')
  const answer = await client.say(`RCPT TO:<${address}>\r\n`)
  client.end()
  return answer
}

test('250 names the row that was committed, with envelope, client and job', async () => {
  const answer = await deliver(aMail({ subject: 'By SMTP' }))
  const id = /^250 2\.0\.0 stored as (\S+)/.exec(answer)?.[1]
  const row = (await arrivals()).find((one) => one.id === id)
  expect(row).toMatchObject({
    state: 'received',
    source: 'smtp',
    envelopeFrom: 'anna@kunde.example',
    envelopeTo: ['support@desk.example'],
    helo: 'client.example',
  })
  expect(await desk.desk.house.blobs.has(row?.sha256 ?? '')).toBe(true)
  await desk.run()
  expect((await arrivals()).find((one) => one.id === id)?.state).toBe('processed')
})

describe('who is taken', () => {
  test('unknown receivers are 550, marked and broken marks count as the mailbox', async () => {
    expect(await askFor('nobody@desk.example')).toMatch(/^550 5\.1\.1/)
    expect(await askFor('support@elsewhere.example')).toMatch(/^550 5\.1\.1/)
    const subject = { kind: 'm', ref: '0123456789', person: 'x' }
    const marked = makeReplyAddress(markKeysOf(desk.desk.house.keys), subject, { address: 'support@desk.example' })
    expect(await askFor(marked ?? '')).toMatch(/^250/)
    expect(await askFor('support+broken@desk.example')).toMatch(/^250/)
    expect(await askFor('SUPPORT@DESK.example')).toMatch(/^250/)
  })

  test('a mailbox made a moment ago is known, one switched off is not', async () => {
    const mailbox = await desk.desk.transact((ctx) => aMailbox(ctx, { address: 'fresh@desk.example' }))
    expect(await askFor('fresh@desk.example')).toMatch(/^250/)
    await desk.desk.db.updateTable('mailboxes').set({ isEnabled: false }).where('id', '=', mailbox.id).execute()
    expect(await openRecipientBook(desk.desk.open).isKnown('fresh@desk.example')).toBe(false)
  })
})

test('the same bytes again are one arrival: the answer that got lost may be asked for again', async () => {
  const raw = aMail({ subject: 'Twice on the wire' })
  const [first, second] = [await deliver(raw), await deliver(raw)]
  expect(second).toBe(first)
  expect((await arrivals()).filter((one) => one.redeliveredCount === 1)).toHaveLength(1)
})

test('A04: with the database away receivers stay known, DATA is 451, and the mail comes in afterwards', async () => {
  const own = await mailDesk()
  let isAway = false
  const open = {
    ...own.desk.open,
    transact: (async (run) => {
      if (isAway) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
      return own.desk.open.transact(run)
    }) as typeof own.desk.open.transact,
  }
  const receiver = await startReceiver(open, anyPort)
  const once = async () => {
    const client = await clientWithEnvelope(receiver.port)
    await client.say('DATA\r\n')
    const answer = await client.say(`${aMail({ messageId: '<outage@outside.example>' })}.\r\n`)
    client.end()
    return answer
  }
  try {
    expect(await once()).toMatch(/^250/)
    isAway = true
    expect(await once()).toMatch(/^451 4\.3\.0/)
    const stranger = await rawClient(receiver.port)
    await stranger.hear()
    await stranger.say('EHLO x\r\n')
    await stranger.say('MAIL FROM:<a@b.example>\r\n')
    expect(await stranger.say('RCPT TO:<nobody@desk.example>\r\n')).toMatch(/^451/)
    stranger.end()
    isAway = false
    expect(await once()).toMatch(/^250/)
  } finally {
    await receiver.close()
    await own.close()
  }
})

test('one mail to several mailboxes is one arrival each and one job each', async () => {
  await desk.desk.transact((ctx) => aMailbox(ctx, { address: 'sales@desk.example' }))
  const before = (await arrivals()).length
  await deliver(aMail({ to: 'support@desk.example, sales@desk.example' }), [
    'support@desk.example',
    'sales@desk.example',
  ])
  expect((await arrivals()).length - before).toBe(2)
})

test('a taken port is one clear sentence', async () => {
  const taken = { host: '127.0.0.1', port: smtp.port }
  const said = (protocol: 'smtp' | 'lmtp') => startReceiver(desk.desk.open, { ...anyPort, protocol, listen: taken })
  await expect(said('smtp')).rejects.toMatchObject({ code: 'port.taken' })
  await expect(said('smtp')).rejects.toThrow(/FOYER_SMTP_LISTEN/)
  await expect(said('lmtp')).rejects.toThrow(/FOYER_LMTP_LISTEN/)
})

test('by LMTP each receiver is answered with the arrival in its own mailbox, and the rows say how they came', async () => {
  await desk.desk.transact((ctx) => aMailbox(ctx, { address: 'orders@desk.example' }))
  const lmtp = await startReceiver(desk.desk.open, { ...anyPort, protocol: 'lmtp' })
  const client = await rawClient(lmtp.port)
  try {
    await client.hear()
    await client.say('LHLO mx.example\r\n')
    await client.say('MAIL FROM:<anna@kunde.example>\r\n')
    const to = ['orders@desk.example', 'support+x@desk.example', 'support@desk.example']
    for (const address of to) await client.say(`RCPT TO:<${address}>\r\n`)
    await client.say('DATA\r\n')
    const answers = [
      await client.say(`${aMail({ subject: 'By LMTP' })}.\r\n`),
      await client.hear(),
      await client.hear(),
    ]
    const ids = answers.map((answer) => /^250 2\.0\.0 stored as (\S+)/.exec(answer)?.[1] ?? answer)
    const rows = (await arrivals()).filter((one) => one.source === 'lmtp')
    const idIn = (mailboxId: string) => rows.find((one) => one.mailboxId === mailboxId)?.id
    expect(rows).toHaveLength(2)
    expect(ids.slice(1)).toEqual([idIn(desk.mailbox.id), idIn(desk.mailbox.id)])
    expect(rows.map((one) => one.id)).toContain(ids[0])
    expect(ids[0]).not.toBe(ids[1])
    expect(rows[0]).toMatchObject({ clientIp: null, helo: null })
  } finally {
    client.end()
    await lmtp.close()
  }
})

test('a certificate that cannot be read is one clear sentence', async () => {
  const tls = { certPath: '/nowhere/cert.pem', keyPath: '/nowhere/key.pem' }
  await expect(startReceiver(desk.desk.open, { ...anyPort, tls })).rejects.toMatchObject({ code: 'config.invalid' })
})
