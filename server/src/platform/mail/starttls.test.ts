import { afterEach, expect, test } from 'vitest'
import { rawClient } from '../../../test/smtp/raw-client'
import { receiverBench, testTls } from '../../../test/smtp/receiver-bench'

const { aReceiver, keep, closeAll } = receiverBench()
afterEach(closeAll)

const hello = { smtp: 'EHLO client.example\r\n', lmtp: 'LHLO client.example\r\n' } as const

test.for(['smtp', 'lmtp'] as const)('%s: a mail inside TLS is known to have come so', async (protocol) => {
  const { port, stored } = await aReceiver({ protocol, tls: testTls })
  const client = keep(await rawClient(port))
  await client.hear()
  expect(await client.say(hello[protocol])).toContain('STARTTLS')
  expect(await client.say('STARTTLS\r\n')).toMatch(/^220/)
  await client.secure()
  expect(await client.say(hello[protocol])).not.toContain('STARTTLS')
  await client.say('MAIL FROM:<anna@kunde.example>\r\n')
  await client.say('RCPT TO:<support@desk.example>\r\n')
  await client.say('DATA\r\n')
  expect(await client.say('Subject: x\r\n\r\nx\r\n.\r\n')).toMatch(/^250/)
  expect(stored[0]?.envelope.isTls).toBe(true)
})

test('what was said in the clear behind STARTTLS is forgotten, not run inside', async () => {
  const { port } = await aReceiver({ tls: testTls })
  const client = keep(await rawClient(port))
  await client.hear()
  await client.say(hello.smtp)
  expect(await client.say('STARTTLS\r\nMAIL FROM:<evil@x.example>\r\n')).toMatch(/^220/)
  await client.secure().catch(() => undefined)
  if (client.isClosed()) return
  await client.say(hello.smtp)
  expect(await client.say('RCPT TO:<support@desk.example>\r\n')).toMatch(/^503/)
})

test('without a key there is none, not even for who asks', async () => {
  const { port } = await aReceiver()
  const client = keep(await rawClient(port))
  await client.hear()
  expect(await client.say(hello.smtp)).not.toContain('STARTTLS')
  expect(await client.say('STARTTLS\r\n')).toMatch(/^5/)
})

test('who asks for TLS and then says nothing is sent away like everybody idle', async () => {
  const { port, receiver } = await aReceiver({ tls: testTls, idleMs: 200 })
  const client = keep(await rawClient(port))
  await client.hear()
  await client.say(hello.smtp)
  await client.say('STARTTLS\r\n')
  await expect.poll(() => receiver.connectionCount(), { timeout: 20_000 }).toBe(0)
})

test('a connection that ended inside TLS takes nobody’s place', async () => {
  const { port, receiver } = await aReceiver({ tls: testTls })
  const client = keep(await rawClient(port))
  await client.hear()
  await client.say(hello.smtp)
  await client.say('STARTTLS\r\n')
  await client.secure()
  await client.say(hello.smtp)
  expect(receiver.connectionCount()).toBe(1)
  client.end()
  await expect.poll(() => receiver.connectionCount()).toBe(0)
})
