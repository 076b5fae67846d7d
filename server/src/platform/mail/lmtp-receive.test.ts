import { afterEach, expect, test } from 'vitest'
import { type RawClient, rawClient } from '../../../test/smtp/raw-client'
import { readAll, receiverBench } from '../../../test/smtp/receiver-bench'

const { aReceiver, keep, closeAll } = receiverBench()
afterEach(closeAll)

async function handing(port: number, to: readonly string[], before: readonly string[] = []): Promise<RawClient> {
  const client = keep(await rawClient(port))
  await client.hear()
  await client.say('LHLO mx.example\r\n')
  for (const line of before) await client.say(`${line}\r\n`)
  await client.say('MAIL FROM:<anna@kunde.example>\r\n')
  for (const address of to) await client.say(`RCPT TO:<${address}>\r\n`)
  return client
}
const answers = async (client: RawClient, count: number, first: Promise<string>): Promise<string[]> => {
  const heard = [await first]
  while (heard.length < count) heard.push(await client.hear())
  return heard
}

test('the end of data is answered once for each receiver taken, in their order, each with its own arrival', async () => {
  const { port, stored } = await aReceiver({ protocol: 'lmtp' })
  const client = await handing(port, ['sales@desk.example', 'nobody@else.example', 'support@desk.example'])
  await client.say('DATA\r\n')
  expect(await answers(client, 2, client.say('Subject: x\r\n\r\nx\r\n.\r\n'))).toEqual([
    '250 2.0.0 stored as mail-1-sales\r\n',
    '250 2.0.0 stored as mail-1-support\r\n',
  ])
  expect(stored).toHaveLength(1)
  expect(await client.say('NOOP\r\n')).toMatch(/^250/)
})

test('what cannot be stored, or is too large, is refused once for each receiver', async () => {
  const down = await aReceiver({
    protocol: 'lmtp',
    store: async (stream) => {
      await readAll(stream)
      throw new Error('no database')
    },
  })
  const client = await handing(down.port, ['a@desk.example', 'b@desk.example'])
  await client.say('DATA\r\n')
  for (const answer of await answers(client, 2, client.say('Subject: x\r\n\r\nx\r\n.\r\n')))
    expect(answer).toMatch(/^451 4\.3\.0 /)
  const small = await aReceiver({ protocol: 'lmtp', maxSize: 100 })
  const large = await handing(small.port, ['a@desk.example', 'b@desk.example'])
  await large.say('DATA\r\n')
  for (const answer of await answers(large, 2, large.say(`${'x'.repeat(500)}\r\n.\r\n`)))
    expect(answer).toMatch(/^552 5\.3\.4 /)
  expect(small.stored).toHaveLength(0)
})

test('the same receiver twice is one, so that answers and receivers stay in step', async () => {
  const { port, stored } = await aReceiver({ protocol: 'lmtp' })
  const client = await handing(port, ['support@desk.example'])
  expect(await client.say('RCPT TO:<Support@desk.example>\r\n')).toMatch(/^452 4\.5\.3 /)
  await client.say('DATA\r\n')
  expect(await client.say('Subject: x\r\n\r\nx\r\n.\r\n')).toMatch(/^250/)
  expect(await client.say('NOOP\r\n')).toMatch(/^250/)
  expect(stored[0]?.envelope.to).toEqual(['support@desk.example'])
})

test('the client is whom the server in front names, and nobody where it names none', async () => {
  const { port, stored } = await aReceiver({ protocol: 'lmtp' })
  const named = await handing(port, ['support@desk.example'], ['XFORWARD ADDR=203.0.113.9 HELO=mail.kunde.example'])
  const silent = await handing(port, ['support@desk.example'])
  for (const client of [named, silent]) {
    await client.say('DATA\r\n')
    await client.say('Subject: x\r\n\r\nx\r\n.\r\n')
  }
  expect(stored[0]?.envelope).toMatchObject({ ip: '203.0.113.9', helo: 'mail.kunde.example' })
  expect(stored[1]?.envelope).toMatchObject({ ip: null, helo: null })
})

test('each speaks its own language: no EHLO by LMTP, no LHLO and no XFORWARD by SMTP', async () => {
  const [lmtp, smtp] = [await aReceiver({ protocol: 'lmtp' }), await aReceiver()]
  const first = keep(await rawClient(lmtp.port))
  expect(await first.hear()).toContain('LMTP')
  expect(await first.say('EHLO x.example\r\n')).toMatch(/^500/)
  const second = keep(await rawClient(smtp.port))
  await second.hear()
  expect(await second.say('LHLO x.example\r\n')).toMatch(/^500/)
  expect(await second.say('EHLO x.example\r\n')).not.toContain('XFORWARD')
  expect(await second.say('XFORWARD ADDR=203.0.113.9\r\n')).toMatch(/^5/)
})
