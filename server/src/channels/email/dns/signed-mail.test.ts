import { DnsFinding, SendingDomain } from '@foyer/contract/desk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type NameServer, nameServer, type Zone } from '../../../../test/dns/name-server'
import { anAdmin, signedIn } from '../../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../../test/http-desk'
import { type MailDesk, mailDesk } from '../../../../test/mail-desk'
import { sendingDomainRoutes } from '../../../core/sending-domains'
import { openDns } from '../../../platform/dns'
import { authenticateMail } from '../../../platform/mail'
import { emailRoutes } from '../routes'

const Findings = z.array(DnsFinding)
const zone: Zone = {
  'desk.example': { MX: ['10 mx.desk.example'], TXT: ['v=spf1 include:_spf.mail.example -all'] },
  '_dmarc.desk.example': { TXT: ['v=DMARC1; p=reject'] },
}
let names: NameServer
let desk: MailDesk
let http: HttpDesk
let cookie: string
beforeAll(async () => {
  names = await nameServer(zone)
  desk = await mailDesk({ nameServers: [names.address] })
  http = await httpDesk(desk.desk, [...sendingDomainRoutes, ...emailRoutes])
  cookie = (await signedIn(desk.desk, await anAdmin(desk.desk))).cookie
  await desk.connectRelay()
})
afterAll(async () => {
  await http.close()
  await desk.close()
  await names.close()
})

let made = 0
async function sent(): Promise<string> {
  const from = `ana${++made}@outside.example`
  const [mail] = await desk.handIn({ from, subject: 'Lámpara' })
  await desk.reply(mail?.ticketId ?? '', 'Grüße 🙂\n\n.a dot at the start\n' + 'long '.repeat(400))
  await desk.run()
  return desk.sink.mails.at(-1)?.raw ?? ''
}
const call = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) =>
  http.call(method, path, { cookie, body })
const findings = async () => {
  const { body } = await call('GET', `/mailboxes/${desk.mailbox.id}/dns`)
  return Object.fromEntries(Findings.parse(body.findings).map((one) => [one.name, one.reason]))
}

test('a key is made, published, switched on; then what leaves proves itself to anybody', async () => {
  expect(await findings()).toMatchObject({ mx: 'mxFound', spf: 'spfFound', dkim: 'dkimNoKey', dmarc: 'dmarcEnforced' })
  expect(await sent()).not.toContain('DKIM-Signature')
  const made = await call('POST', '/sending-domains', { domain: 'Desk.example' })
  expect(made).toMatchObject({ status: 201, body: { domain: 'desk.example', isSigning: false } })
  const domain = SendingDomain.parse(made.body)
  expect(JSON.stringify(domain)).not.toContain('PRIVATE')
  expect(await call('POST', '/sending-domains', { domain: 'desk.example' })).toMatchObject({
    status: 409,
    body: { code: 'sendingDomain.taken' },
  })
  expect(await findings()).toMatchObject({ dkim: 'dkimMissing' })
  expect(await sent()).not.toContain('DKIM-Signature')

  zone[domain.record.host] = { TXT: [domain.record.value] }
  await call('PATCH', `/sending-domains/${domain.id}`, { isSigning: true, version: domain.version })
  const raw = Buffer.from(await sent(), 'latin1')
  expect(raw.toString('latin1')).toMatch(/^DKIM-Signature: /)
  const proof = await authenticateMail(
    {
      raw,
      author: 'support@desk.example',
      envelope: { from: 'support@desk.example', ip: '203.0.113.9', helo: 'relay.example' },
      trustedSpfDomain: null,
      isOld: false,
    },
    openDns([names.address]),
  )
  expect(proof).toMatchObject({ dkim: 'pass', dmarc: 'pass' })
  const changed = Buffer.from(raw.toString('latin1').replace('dot', 'cat'), 'latin1')
  const other = await authenticateMail(
    {
      raw: changed,
      author: 'support@desk.example',
      envelope: { from: '', ip: null, helo: null },
      trustedSpfDomain: null,
      isOld: false,
    },
    openDns([names.address]),
  )
  expect(other.dkim).not.toBe('pass')
})

test('only who may connect mail reaches it', async () => {
  const answer = await http.call('GET', '/sending-domains', {})
  expect(answer.status).toBe(401)
})
