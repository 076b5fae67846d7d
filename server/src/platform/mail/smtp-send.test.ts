import tlsOptions from 'smtp-server/lib/tls-options.js'
import { afterEach, expect, test } from 'vitest'
import { type Script, type ScriptedServer, startScript } from '../../../test/smtp/scripted-server'
import { type SmtpReceiver, startSmtpReceiver } from './smtp-receive'
import { type SmtpAccount, type SmtpMail, sendBySmtp } from './smtp-send'

const servers: (ScriptedServer | SmtpReceiver)[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const mail: SmtpMail = {
  envelopeFrom: 'support@desk.example',
  envelopeTo: ['anna@kunde.example'],
  raw: Buffer.from('Subject: x\r\n\r\n.dot at the start\r\nend\r\n'),
}
const account = (port: number, over: Partial<SmtpAccount> = {}): SmtpAccount => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  timeoutMs: 2_000,
  ...over,
})

async function against(
  script: Script,
  over: Partial<SmtpMail> = {},
  login: Partial<SmtpAccount> = {},
): Promise<{ outcome: unknown; server: ScriptedServer }> {
  const server = await startScript(script)
  servers.push(server)
  return { outcome: await sendBySmtp(account(server.port, login), { ...mail, ...over }), server }
}

test('accepted: the words of the server, its queue id, and the very bytes', async () => {
  const { outcome, server } = await against({})
  expect(outcome).toEqual({
    accepted: { response: '250 2.0.0 Ok: queued as 4XyZ1234', queueId: '4XyZ1234', rejected: [] },
  })
  expect(server.mails).toEqual(['Subject: x\r\n\r\n..dot at the start\r\nend'])
  expect(server.commands).toContain('MAIL FROM:<support@desk.example>')
})

test('the null sender is sent as such', async () => {
  const { server } = await against({}, { envelopeFrom: '' })
  expect(server.commands).toContain('MAIL FROM:<>')
})

test('one of two recipients refused: accepted, with the other one named', async () => {
  const server = await startScript({ answers: {} })
  servers.push(server)
  const receiver = await startSmtpReceiver({
    protocol: 'smtp',
    host: '127.0.0.1',
    port: 0,
    maxSize: 10_000,
    maxConnections: 5,
    idleMs: 5_000,
    isKnownRecipient: async (address) => address.startsWith('anna'),
    store: async (stream) => {
      stream.resume()
      return { ids: ['abcd1234'] }
    },
    log: { info: () => undefined, error: () => undefined },
  })
  servers.push(receiver)
  const outcome = await sendBySmtp(account(receiver.port), {
    ...mail,
    envelopeTo: ['anna@kunde.example', 'bob@kunde.example'],
  })
  expect(outcome).toMatchObject({
    accepted: { queueId: 'abcd1234', rejected: [{ address: 'bob@kunde.example', code: 550 }] },
  })
})

test.for([
  ['451 to the final dot', { end: '451 4.3.0 try later\r\n' }, { temporary: { code: 451, phase: 'data' } }],
  ['550 to the final dot', { end: '550 5.7.1 no\r\n' }, { permanent: { code: 550, phase: 'data' } }],
  ['421 to the final dot', { end: '421 4.3.2 closing\r\n' }, { temporary: { code: 421 } }],
  [
    '550 to the only recipient',
    { answers: { RCPT: '550 5.1.1 unknown\r\n' } },
    { permanent: { code: 550, phase: 'rcpt', rejected: [{ address: 'anna@kunde.example', code: 550 }] } },
  ],
  [
    '450 to the only recipient',
    { answers: { RCPT: '450 4.2.0 greylisted\r\n' } },
    { temporary: { code: 450, phase: 'rcpt' } },
  ],
  ['553 to the sender', { answers: { MAIL: '553 5.7.1 not yours\r\n' } }, { permanent: { code: 553, phase: 'mail' } }],
  [
    '503 is about the session, not the mail',
    { answers: { MAIL: '503 5.5.1 bad sequence\r\n' } },
    { temporary: { code: 503 } },
  ],
  ['554 as greeting', { greeting: '554 no service\r\n' }, { temporary: { phase: 'connect' } }],
  ['cut before DATA', { answers: { MAIL: 'cut' } }, { temporary: { code: null } }],
  ['cut after the final dot', { end: 'cut' }, { uncertain: {} }],
  ['silence after the final dot', { end: 'silence' }, { uncertain: {} }],
  ['silence instead of a greeting', { greeting: '' }, { temporary: { code: null, phase: 'connect' } }],
] as [string, Script, object][])('%s', async ([, script, expected]) => {
  const { outcome } = await against(script, {}, { timeoutMs: 500 })
  expect(outcome).toMatchObject(expected)
})

test('nobody listens: temporary, never an exception', async () => {
  const server = await startScript({})
  server.close()
  expect(await sendBySmtp(account(server.port), mail)).toMatchObject({ temporary: { code: null, phase: 'connect' } })
})

test('a refused login is the fault of the account', async () => {
  const script: Script = { answers: { EHLO: '250-scripted\r\n250 AUTH PLAIN\r\n', AUTH: '535 5.7.8 no\r\n' } }
  const { outcome } = await against(script, {}, { user: 'desk', password: 'wrong' })
  expect(outcome).toMatchObject({ temporary: { code: 535, phase: 'auth' } })
})

test.for([
  'anna@kunde.example>\r\nRCPT TO:<evil@x.example',
  'anna@kunde.example\n',
  'a b@kunde.example',
  '"q"@kunde.example',
  '',
  'anna@kunde.example,evil@x.example',
])('the envelope takes no %j', async (address) => {
  const sending = sendBySmtp(account(1), { ...mail, envelopeTo: [address] })
  await expect(sending).rejects.toMatchObject({ code: 'mail.headerUnsafe' })
})

test('STARTTLS is required where it is chosen, and a strange certificate refused unless trusted', async () => {
  // The library's own public test key: enough to speak TLS with, and what production must never use.
  const { key, cert } = tlsOptions({}) as { key: string; cert: string }
  const receiver = await startSmtpReceiver({
    protocol: 'smtp',
    host: '127.0.0.1',
    port: 0,
    maxSize: 10_000,
    maxConnections: 5,
    idleMs: 5_000,
    tls: { key, cert },
    isKnownRecipient: async () => true,
    store: async (stream, envelope) => {
      stream.resume()
      return { ids: [envelope.isTls ? 'over-tls' : 'in-the-clear'] }
    },
    log: { info: () => undefined, error: () => undefined },
  })
  servers.push(receiver)
  const trusting = await sendBySmtp(account(receiver.port, { security: 'starttls', trustsAnyCertificate: true }), mail)
  expect(trusting).toMatchObject({ accepted: { queueId: 'over-tls' } })
  expect(await sendBySmtp(account(receiver.port, { security: 'starttls' }), mail)).toMatchObject({
    temporary: { phase: 'connect' },
  })
  const { outcome } = await against({}, {}, { security: 'starttls' })
  expect(outcome).toMatchObject({ temporary: { phase: 'connect' } })
})
