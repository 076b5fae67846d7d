import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type NameServer, nameServer } from '../../../test/dns/name-server'
import { type AskDns, openDns } from '../dns'
import { authenticateMail, type MailToProve } from './authenticate-mail'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const keyRecord = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`
let server: NameServer
let ask: AskDns
beforeAll(async () => {
  server = await nameServer(
    {
      'shop.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
      '_dmarc.shop.example': { TXT: ['v=DMARC1; p=reject'] },
      'k1._domainkey.shop.example': { TXT: [keyRecord] },
      'mail.shop.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
      'strict.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
      'sub.strict.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
      '_dmarc.strict.example': { TXT: ['v=DMARC1; p=quarantine; aspf=s; adkim=s'] },
      'evil.example': { TXT: ['v=spf1 ip4:198.51.100.66 -all'] },
      'k1._domainkey.evil.example': { TXT: [keyRecord] },
      'quiet.example': {},
    },
    ['silent.example'],
  )
  ask = openDns([server.address])
})
afterAll(() => server.close())

const plain = (from: string): string =>
  `From: ${from}\r\nTo: support@desk.example\r\nSubject: Lamp\r\nDate: Mon, 4 May 2026 10:12:00 +0200\r\nMessage-ID: <1@x>\r\n\r\nHello there\r\n`

/** `as never`: the library's types know one signature, its code takes a list. */
async function signed(from: string, domain: string): Promise<string> {
  const mail = plain(from)
  const { signatures } = await dkimSign(mail, {
    canonicalization: 'relaxed/relaxed',
    signTime: new Date(),
    signatureData: [{ signingDomain: domain, selector: 'k1', privateKey, algorithm: 'rsa-sha256' }],
  } as never)
  return signatures + mail
}

const prove = (raw: string, over: Partial<MailToProve['envelope']> & { author?: string } = {}) => {
  const author = over.author ?? /^From: (?:.*<)?([^<>\r]+)>?\r/m.exec(raw)?.[1] ?? ''
  return authenticateMail(
    {
      raw: Buffer.from(raw),
      author,
      envelope: { from: author, ip: '192.0.2.10', helo: 'mx.example', ...over },
      trustedSpfDomain: null,
      isOld: false,
    },
    ask,
  )
}

describe('a domain that disowns what it did not send', () => {
  test('is proven by the address its mail comes from', async () => {
    expect(await prove(plain('anna@shop.example'))).toMatchObject({ spf: 'pass', dkim: 'none', dmarc: 'pass' })
  })
  test('is proven by its subdomain, where alignment is relaxed', async () => {
    const found = await prove(plain('anna@shop.example'), { from: 'bounce@mail.shop.example' })
    expect(found).toMatchObject({ spf: 'pass', dmarc: 'pass' })
  })
  test('is not proven by its subdomain, where it asks for the very same name', async () => {
    const found = await prove(plain('anna@strict.example'), { from: 'bounce@sub.strict.example' })
    expect(found).toMatchObject({ spf: 'pass', dmarc: 'fail', policy: 'quarantine' })
    expect(await prove(plain('anna@strict.example'))).toMatchObject({ dmarc: 'pass' })
  })
  test('is proven by its signature, wherever the mail comes from', async () => {
    const raw = await signed('anna@shop.example', 'shop.example')
    expect(await prove(raw, { ip: '203.0.113.9' })).toMatchObject({ spf: 'fail', dkim: 'pass', dmarc: 'pass' })
    expect(await prove(raw, { ip: '127.0.0.1' })).toMatchObject({ spf: 'none', dkim: 'pass', dmarc: 'pass' })
  })
  test('is not proven by a signature over other words', async () => {
    const raw = (await signed('anna@shop.example', 'shop.example')).replace('Hello there', 'Send money')
    expect(await prove(raw, { ip: '203.0.113.9' })).toMatchObject({ dmarc: 'fail', policy: 'reject' })
  })
  test('is not proven by somebody else, whatever they prove of themselves', async () => {
    const raw = await signed('anna@shop.example', 'evil.example')
    const found = await prove(raw, { ip: '198.51.100.66', from: 'me@evil.example' })
    expect(found).toMatchObject({ spf: 'pass', dkim: 'pass', dmarc: 'fail', policy: 'reject' })
  })
  test('is checked for the address that is shown, not for another in From', async () => {
    const raw = await signed('me@evil.example', 'evil.example')
    const found = await prove(`From: anna@shop.example\r\n${raw}`, { author: 'anna@shop.example', ip: '203.0.113.9' })
    expect(found.dmarc).toBe('fail')
  })
})

test('a body that goes on after what was signed is not proven', async () => {
  const mail = plain('anna@shop.example')
  const { signatures } = await dkimSign(mail, {
    canonicalization: 'relaxed/relaxed',
    signatureData: [
      { signingDomain: 'shop.example', selector: 'k1', privateKey, algorithm: 'rsa-sha256', maxBodyLength: 13 },
    ],
  } as never)
  expect(signatures).toContain('l=13')
  expect(await prove(`${signatures}${mail}And send money\r\n`, { ip: '203.0.113.9' })).toMatchObject({ dmarc: 'fail' })
})

test('a domain without a word about it is neither proven nor disowned', async () => {
  expect(await prove(plain('anna@quiet.example'))).toMatchObject({ dmarc: 'none', policy: null })
  expect(await prove(plain('anna@nowhere.example'))).toMatchObject({ dmarc: 'none', policy: null })
})

test('name servers that do not answer are asked once a minute for each domain, and prove nothing', async () => {
  const found = await prove(plain('anna@silent.example'))
  expect(found).toMatchObject({ spf: 'temperror', dmarc: 'temperror' })
  const before = server.asked.length
  await prove(plain('bert@silent.example'))
  expect(server.asked.length).toBe(before)
})
