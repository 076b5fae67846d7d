import { isPrivate } from '../../../platform/dns'
import { headersOf, parseAddressList } from '../../../platform/mail'
import type { ProofFact } from './facts'
import type { MailDraft, Step } from './mail-draft'

type Verdict = MailDraft['authentication']['verdict']

/**
 * Step 6: is the mail from the domain its From names (`email.md` 2.4)? Passes only by alignment; fails only where the
 * domain itself asked for it; everything between, silent name servers included, is unproven.
 */
export const authenticate: Step = {
  name: 'authenticate',
  needs: ['mailbox', 'proof'],
  heavy: null,
  run: (mail, { mailbox, proof }) => {
    const { verdict, why } = judge(mail, proof)
    const authentication = {
      verdict,
      spf: shown(proof.spf, proof.trusted?.spf),
      dkim: shown(proof.dkim, proof.trusted?.dkim),
      dmarc: shown(proof.dmarc, proof.trusted?.dmarc),
    }
    // What a mailbox would refuse, and what came all the same by a way that cannot refuse, is spam there.
    const isUnwanted = mailbox !== null && mailbox.dmarcFail !== 'flag'
    const isSpam = verdict === 'fail' && isUnwanted && mail.spam?.isSpam !== true
    const spam = isSpam ? { score: 1, threshold: 1, source: 'DMARC', isSpam } : mail.spam
    return { continue: { ...mail, authentication, spam }, why }
  },
}

const shown = (own: string, trusted: string | null | undefined): string | null =>
  trusted ?? (own === 'none' ? null : own)

function judge(mail: MailDraft, proof: ProofFact): { verdict: Verdict; why: string } {
  if (proof.remembered !== null) return { verdict: proof.remembered, why: 'As it was found when the mail came.' }
  const said = `SPF ${proof.spf}, DKIM ${proof.dkim}, DMARC ${proof.dmarc}.`
  if (mail.author.source !== 'from') return { verdict: 'none', why: 'The author is not in From: nothing proves them.' }
  // Signatures cover one From, and nobody knows which of several was meant.
  if (countAuthors(mail) !== 1) return { verdict: 'none', why: `Several authors in From prove none of them. ${said}` }
  if (proof.dmarc === 'pass') return { verdict: 'pass', why: `Proven to come from the author's domain. ${said}` }
  if (proof.trusted?.dmarc === 'pass') return { verdict: 'pass', why: 'The server before us saw DMARC pass.' }
  if (proof.isSealBelieved)
    return { verdict: 'pass', why: `DMARC passed before ${proof.sealedBy.join(', ')} sealed it.` }
  const isDisowned = proof.policy === 'reject' || proof.policy === 'quarantine'
  if (proof.dmarc === 'fail' && isDisowned && !hasWeakChecks(mail, proof))
    return { verdict: 'fail', why: `The author's domain disowns such mail (${proof.policy}). ${said}` }
  return { verdict: 'none', why: `Unproven. ${said}` }
}

const countAuthors = (mail: MailDraft): number =>
  headersOf(mail.parsed.headers, 'from').reduce((count, one) => count + parseAddressList(one.raw, 2).length, 0)

/**
 * A check that could not be made is no failed one: name servers that did not answer, or a client in our own network, which
 * passes on what others sent, so that only a signature could have told.
 */
function hasWeakChecks({ envelope }: MailDraft, { spf, dkim }: ProofFact): boolean {
  if ([spf, dkim].includes('temperror')) return true
  return dkim === 'none' && (envelope.ip === null || isPrivate(envelope.ip))
}
