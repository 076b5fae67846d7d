import { InboundMail } from '@foyer/contract/mail'
import type { House } from '../../core/context'
import { readSettings } from '../../core/settings'
import { isLoopback, isWithin, networksOf } from '../../platform/dns'
import { authenticateMail, headersOf, nothingProven } from '../../platform/mail'
import type { Ask } from './gather-facts'
import { believedResults } from './inbound/authentication-results'
import type { ProofFact } from './inbound/facts'
import type { MailDraft } from './inbound/mail-draft'

const Authentication = InboundMail.shape.authentication
const longestMs = 1_000
const oldAfterMs = 7 * 24 * 3_600_000
const mostHeadBytes = 256 * 1024

/** Whether name servers have to be asked about this mail: a connection must not be held meanwhile. */
export function hasProofToAskFor(raw: Uint8Array, ip: string | null): boolean {
  if (ip !== null && !isLoopback(ip)) return true
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, mostHeadBytes)).toString('latin1')
  const end = /\r?\n\r?\n|\r\r/.exec(head)?.index ?? head.length
  return /^(?:dkim-signature|arc-seal)[ \t]*:/im.test(head.slice(0, end))
}

/** What is known of where the mail comes from: by servers we were told to believe, and by our own questions, at most a second of them. */
export async function proofOf(place: { house: House; ask: Ask }, mail: MailDraft): Promise<ProofFact> {
  const { headers } = mail.parsed
  const isForwarded = headersOf(headers, 'authentication-results').length + headersOf(headers, 'arc-seal').length > 0
  const { frontServers, arcSealers } = isForwarded
    ? await place.ask((ctx) => readSettings(ctx, ['frontServers', 'arcSealers']))
    : { frontServers: [], arcSealers: [] }
  const { ip } = mail.envelope
  const fronts = frontServers.filter((one) => ip !== null && isWithin(ip, networksOf([one.network])))
  const believed = believedResults(
    headers,
    fronts.map((one) => one.servId),
  )
  const trusted = believed === null ? null : { spf: believed.spf, dkim: believed.dkim, dmarc: believed.dmarc }
  if (!hasProofToAskFor(mail.raw, ip)) return { ...nothingProven, trusted, isSealBelieved: false, remembered: null }
  const asked = authenticateMail(
    {
      raw: mail.raw,
      author: mail.author.address,
      // The client we see is the front server, not the sender.
      envelope: { from: mail.envelope.from, helo: mail.envelope.helo, ip: fronts.length > 0 ? null : ip },
      trustedSpfDomain: believed?.spfDomain ?? null,
      isOld:
        mail.via === 'imap' &&
        mail.parsed.date !== null &&
        mail.receivedAt.getTime() - mail.parsed.date.getTime() > oldAfterMs,
    },
    place.house.dns,
  )
  const proof = await within(longestMs, asked)
  return {
    ...(proof ?? nothingProven),
    trusted,
    isSealBelieved: proof?.sealedBy.some((one) => arcSealers.includes(one)) ?? false,
    remembered: null,
  }
}

/** Keys are retired and records change: a mail that is read again stays what it was when it came. */
export function rememberedProof(authentication: unknown): ProofFact {
  const { verdict, spf, dkim, dmarc } = Authentication.parse(authentication)
  return { spf, dkim, dmarc, policy: null, sealedBy: [], trusted: null, isSealBelieved: false, remembered: verdict }
}

async function within<T>(ms: number, asked: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
