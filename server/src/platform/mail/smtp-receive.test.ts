import { afterEach, expect, test } from 'vitest'
import { rawClient } from '../../../test/smtp/raw-client'
import { readAll, receiverBench } from '../../../test/smtp/receiver-bench'
import type { SmtpEnvelope, SmtpReceiverOptions } from './smtp-receive'

const { aReceiver, ready, keep, closeAll } = receiverBench()
afterEach(closeAll)

test('250 names the stored mail, and its bytes are as they came', async () => {
  const { port, stored } = await aReceiver()
  const client = await ready(port)
  expect(await client.say('DATA\r\n')).toMatch(/^354/)
  expect(await client.say('Subject: x\r\n\r\n..dot\r\nbare\nline\r\n.\r\n')).toBe(
    '250 2.0.0 stored as mail-1-support\r\n',
  )
  expect(stored[0]?.bytes.toString()).toBe('Subject: x\r\n\r\n.dot\r\nbare\nline\r\n')
  expect(stored[0]?.envelope).toMatchObject({
    from: 'anna@kunde.example',
    to: ['support@desk.example'],
    helo: 'client.example',
    isTls: false,
  })
})

test('E02: a mail of exactly SIZE passes, one byte more is 552, and the connection lives on', async () => {
  const { port, stored } = await aReceiver({ maxSize: 100 })
  const client = keep(await rawClient(port))
  await client.hear()
  expect(await client.say('EHLO client.example\r\n')).toContain('SIZE 100')
  const send = async (bytes: number): Promise<string> => {
    await client.say('MAIL FROM:<>\r\n')
    await client.say('RCPT TO:<support@desk.example>\r\n')
    await client.say('DATA\r\n')
    return client.say(`${'x'.repeat(bytes - 2)}\r\n.\r\n`)
  }
  expect(await send(101)).toMatch(/^552 5\.3\.4 /)
  expect(stored).toHaveLength(0)
  expect(await send(100)).toMatch(/^250 2\.0\.0 /)
  expect(stored[0]?.bytes).toHaveLength(100)
  expect(stored[0]?.envelope.from).toBe('')
  expect(await client.say('MAIL FROM:<a@b.example> SIZE=101\r\n')).toMatch(/^552/)
})

test('too large is 552 even where the store takes what it got', async () => {
  const careless: SmtpReceiverOptions['store'] = async (stream) => {
    stream.resume()
    return { ids: ['half'] }
  }
  const { port } = await aReceiver({ maxSize: 100, store: careless })
  const client = await ready(port)
  await client.say('DATA\r\n')
  expect(await client.say(`${'x'.repeat(500)}\r\n.\r\n`)).toMatch(/^552 5\.3\.4 /)
})

test('recipients: unknown 550, undecidable 451, more than a hundred 452', async () => {
  const { port } = await aReceiver({
    isKnownRecipient: async (address) => {
      if (address.startsWith('broken')) throw new Error('no database')
      return address.endsWith('@desk.example')
    },
  })
  const client = await ready(port, [])
  expect(await client.say('RCPT TO:<nobody@else.example>\r\n')).toMatch(/^550 5\.1\.1 /)
  expect(await client.say('RCPT TO:<broken@desk.example>\r\n')).toMatch(/^451 4\.3\.0 /)
  for (let at = 0; at < 100; at += 1) expect(await client.say(`RCPT TO:<r${at}@desk.example>\r\n`)).toMatch(/^250/)
  expect(await client.say('RCPT TO:<r100@desk.example>\r\n')).toMatch(/^452 4\.5\.3 /)
})

test('what cannot be stored is answered 451, and the same connection may try again', async () => {
  let isDown = true
  const { port } = await aReceiver({
    store: async (stream) => {
      if (isDown) throw new Error('disk full')
      await readAll(stream)
      return { ids: ['later'] }
    },
  })
  const client = await ready(port)
  await client.say('DATA\r\n')
  expect(await client.say('Subject: x\r\n\r\nx\r\n.\r\n')).toMatch(/^451 4\.3\.0 /)
  isDown = false
  await client.say('MAIL FROM:<a@b.example>\r\n')
  await client.say('RCPT TO:<support@desk.example>\r\n')
  await client.say('DATA\r\n')
  expect(await client.say('Subject: x\r\n\r\nx\r\n.\r\n')).toMatch(/^250 2\.0\.0 stored as later/)
})

test('it is no relay and no address book', async () => {
  const { port } = await aReceiver()
  const client = await ready(port)
  for (const command of ['AUTH PLAIN AGEAYg==', 'VRFY support', 'EXPN list']) {
    expect(await client.say(`${command}\r\n`)).toMatch(/^502 5\.5\.1 /)
  }
  expect(await client.say('EHLO again.example\r\n')).not.toMatch(/AUTH|STARTTLS/)
})

test.for([
  ['LF.LF', '\n.\n'],
  ['LF.CRLF', '\n.\r\n'],
  ['CRLF.LF', '\r\n.\n'],
  ['CR.CR', '\r.\r'],
] as const)('E06: %s ends no mail, so nothing can be smuggled behind it', async ([, ending]) => {
  const { port, stored } = await aReceiver()
  const client = await ready(port)
  await client.say('DATA\r\n')
  client.write(`first${ending}MAIL FROM:<evil@x.example>\r\nRCPT TO:<support@desk.example>\r\nDATA\r\nsecond`)
  expect(await client.say('\r\n.\r\n')).toMatch(/^250/)
  expect(stored).toHaveLength(1)
  expect(stored[0]?.bytes.toString()).toContain('second')
})

test('a client that breaks off inside DATA leaves nothing behind', async () => {
  const failures: unknown[] = []
  const { port, stored } = await aReceiver({
    store: async (stream) => {
      await readAll(stream).catch((error: unknown) => {
        failures.push(error)
        throw error
      })
      stored.push({ bytes: Buffer.alloc(0), envelope: {} as SmtpEnvelope })
      return { ids: ['never'] }
    },
  })
  const client = await ready(port)
  await client.say('DATA\r\n')
  client.write('Subject: half\r\n\r\nhalf a mail')
  await new Promise((resolve) => setTimeout(resolve, 100))
  client.end()
  await expect.poll(() => failures.length).toBe(1)
  expect(stored).toHaveLength(0)
})

test('E07: when all places are taken, the idlest makes room, one byte a second or none; who is at work stays', async () => {
  const { port, stored, receiver } = await aReceiver({ maxConnections: 20 })
  const busy = await ready(port)
  const slow = await Promise.all(Array.from({ length: 19 }, () => ready(port)))
  for (const client of slow) client.write('NOO')
  await busy.say('DATA\r\n')
  busy.write('Subject: busy\r\n\r\n')
  const drip = setInterval(() => {
    for (const client of slow) client.write('P')
  }, 1_000)
  const work = setInterval(() => busy.write('a line of the busy mail\r\n'), 50)
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    for (let at = 0; at < 3; at += 1) {
      const quick = await ready(port)
      await quick.say('DATA\r\n')
      expect(await quick.say('Subject: quick\r\n\r\nx\r\n.\r\n')).toMatch(/^250/)
    }
    const displaced = await Promise.race(slow.map(async (client) => client.hear()))
    expect(displaced).toMatch(/^421 4\.7\.0 /)
    expect(receiver.connectionCount()).toBe(20)
    clearInterval(work)
    expect(await busy.say('\r\n.\r\n')).toMatch(/^250/)
    expect(stored).toHaveLength(4)
  } finally {
    clearInterval(drip)
    clearInterval(work)
  }
})

test('an idle connection is told goodbye', async () => {
  const { port } = await aReceiver({ idleMs: 200 })
  const client = await ready(port)
  expect(await client.hear()).toMatch(/^421 /)
})
