import { isIP } from 'node:net'
import { type AskDns, isLoopback } from '../dns'

/** What could be proven of where a mail comes from; words as in RFC 8601, `none` where there was nothing to check. */
export type MailProof = {
  spf: string
  dkim: string
  dmarc: string
  /** What the domain wants done with mail that proves nothing. Null: it says nothing, or could not be asked. */
  policy: 'none' | 'quarantine' | 'reject' | null
  /** Domains that sealed a valid ARC chain whose first reader saw DMARC pass (RFC 8617); whether one is believed is the caller's matter. */
  sealedBy: string[]
}

export type MailToProve = {
  raw: Uint8Array
  /** The address shown as the author's: its domain is the one that has to be proven. */
  author: string
  envelope: { from: string | null; ip: string | null; helo: string | null }
  /** A domain that a trusted server before us found to pass SPF. */
  trustedSpfDomain: string | null
  /** DKIM keys are retired: of old mail a failed signature says nothing. */
  isOld: boolean
}

export const nothingProven: MailProof = { spf: 'none', dkim: 'none', dmarc: 'none', policy: null, sealedBy: [] }

/** SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489), ARC (RFC 8617). Never throws for what is in the mail or in the DNS. */
export async function authenticateMail(mail: MailToProve, ask: AskDns): Promise<MailProof> {
  // Loaded with the first mail that has something to prove.
  const [{ spf }, { dkimVerify }, { dmarc }, { arc }] = await Promise.all([
    import('mailauth/lib/spf/index.js'),
    import('mailauth/lib/dkim/verify.js'),
    import('mailauth/lib/dmarc/index.js'),
    import('mailauth/lib/arc/index.js'),
  ])
  const { ip, helo, from } = mail.envelope
  const client = ip !== null && isIP(ip) !== 0 && !isLoopback(ip) ? ip : null
  const verified = mail.isOld ? null : await dkimVerify(Buffer.from(mail.raw), { resolver: ask })
  const signed = (verified?.results ?? []).filter(
    // A body that goes on after what was signed, or a signature that leaves From out, proves nothing of what is shown.
    (one) => one.status.result === 'pass' && !one.status.underSized && isCurrent(one) && signsFrom(one),
  )
  const heloName = helo === null || helo === '' || isIP(helo) !== 0 ? '[unknown]' : helo
  const checked =
    client === null ? false : await spf({ sender: from ?? '', ip: client, helo: heloName, resolver: ask, mta: 'desk' })
  const spfResult = checked === false ? 'none' : checked.status.result
  const spfDomains = [
    ...(checked !== false && spfResult === 'pass' ? [checked.domain] : []),
    ...(mail.trustedSpfDomain === null ? [] : [mail.trustedSpfDomain]),
  ]
  const dkimDomains = signed.map((one) => one.signingDomain)
  const found = await dmarc({
    headerFrom: [mail.author],
    spfDomains,
    dkimDomains: dkimDomains.map((domain) => ({ id: domain, domain, aligned: true })),
    resolver: ask,
  })
  const chain = verified?.arc?.chain
  const sealed = verified?.arc && chain ? await arc({ ...verified.arc, chain }, { resolver: ask }) : null
  return {
    spf: spfResult,
    dkim: signed.length > 0 ? 'pass' : (verified?.results?.[0]?.status.result ?? 'none'),
    dmarc: found === false ? 'none' : dmarcResult(found, mail.author, { spfDomains, dkimDomains }),
    policy: found === false ? null : policyOf(found.policy),
    sealedBy: sealed?.status.result === 'pass' ? sealersOf(sealed) : [],
  }
}

/** mailauth 4.13.3 falls back to relaxed alignment where the domain asked for strict; an exact domain is asked for here. */
function dmarcResult(
  found: { status: { result: string }; alignment?: { spf?: Alignment; dkim?: Alignment } },
  author: string,
  proven: { spfDomains: string[]; dkimDomains: string[] },
): string {
  if (found.status.result !== 'pass') return found.status.result
  const domain = author.slice(author.lastIndexOf('@') + 1).toLowerCase()
  const passes = (alignment: Alignment | undefined, domains: readonly string[]): boolean =>
    alignment?.result !== undefined &&
    alignment.result !== false &&
    (alignment.strict !== true || domains.some((one) => one.toLowerCase() === domain))
  const isAligned = passes(found.alignment?.spf, proven.spfDomains) || passes(found.alignment?.dkim, proven.dkimDomains)
  return isAligned ? 'pass' : 'fail'
}
type Alignment = { result?: string | false | undefined; strict?: boolean | undefined }

const policyOf = (policy: unknown): MailProof['policy'] =>
  policy === 'none' || policy === 'quarantine' || policy === 'reject' ? policy : null

/** A signature past the time its own x= names (RFC 6376 3.5). */
const isCurrent = (result: object): boolean => Object(result).signatureTimeValid !== false

function signsFrom(result: object): boolean {
  const { signingHeaders } = Object(result)
  const keys: unknown = signingHeaders?.keys
  return typeof keys !== 'string' || keys.split(':').some((key) => key.trim().toLowerCase() === 'from')
}

function sealersOf(sealed: object): string[] {
  const { signature, authenticationResults } = Object(sealed)
  return authenticationResults?.dmarc?.result === 'pass' && typeof signature?.signingDomain === 'string'
    ? [signature.signingDomain.toLowerCase()]
    : []
}
