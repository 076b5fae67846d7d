import type { Open } from '../../core/context'
import { mailDisowned } from './errors'
import { authenticate } from './inbound/authenticate'
import { noFacts } from './inbound/facts'
import { parseMail } from './inbound/parse-mail'
import { startDraft } from './inbound/start-draft'
import type { ArrivalEnvelope } from './inbound-mail-store'
import { proofOf } from './proof-of'

/** Throws where the author's own domain disowns the mail (`email.md` 2.4, `refuse`). What cannot be read is let through to be set aside. */
export async function refuseDisowned(open: Open, envelope: ArrivalEnvelope, raw: Buffer): Promise<void> {
  const { from, to, ip = null, helo = null } = envelope
  const arrived = startDraft({ raw, via: 'smtp', envelope: { from, to, ip, helo }, receivedAt: new Date() })
  const parsed = parseMail.run(arrived, noFacts)
  if (!('continue' in parsed)) return
  const proof = await proofOf({ house: open.house, ask: open.transact }, parsed.continue)
  const judged = authenticate.run(parsed.continue, { ...noFacts, proof })
  if ('continue' in judged && judged.continue.authentication.verdict === 'fail') throw mailDisowned()
}
