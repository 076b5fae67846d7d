import type { SmtpOutcome } from '../../../platform/mail'
import { answered, isOutstanding, type Recipient } from './recipients'
import { lifetimeMs, retryDelayMs } from './retry-delay'

export type Try = {
  kind: string
  recipients: readonly Recipient[]
  /** Tries of this run, the one just made included. */
  attempts: number
  /** Begin of this run: the mail's own time, or when a person started it anew. */
  since: Date
}

export type Judgement = {
  state: 'accepted' | 'delayed' | 'failed'
  recipients: Recipient[]
  response: string
  nextAttemptAt: Date | null
  isMaybeTwice: boolean
}

/** What one answer of a server means for the delivery. Pure: the clock and the dice are handed in. */
export function judgeOutcome(tried: Try, outcome: SmtpOutcome, at: { now: Date; random?: () => number }): Judgement {
  const recipients = markRecipients(tried.recipients, outcome)
  const response = responseOf(outcome)
  const isMaybeTwice = 'uncertain' in outcome
  if (!recipients.some(isOutstanding)) {
    const hasFailed = recipients.some((one) => one.state === 'failed')
    return { state: hasFailed ? 'failed' : 'accepted', recipients, response, nextAttemptAt: null, isMaybeTwice }
  }
  // A login the server refuses is our account's trouble, not the mail's: it waits however long it takes to mend.
  const isAccountTrouble = 'temporary' in outcome && outcome.temporary.phase === 'auth'
  const nextAttemptAt = new Date(at.now.getTime() + retryDelayMs(tried.attempts, at.random))
  if (!isAccountTrouble && nextAttemptAt.getTime() > tried.since.getTime() + lifetimeMs(tried.kind))
    return { state: 'failed', recipients: given(recipients), response, nextAttemptAt: null, isMaybeTwice }
  return { state: 'delayed', recipients, response, nextAttemptAt, isMaybeTwice }
}

function markRecipients(recipients: readonly Recipient[], outcome: SmtpOutcome): Recipient[] {
  if ('accepted' in outcome)
    return answered(recipients, outcome.accepted.rejected, { state: 'accepted', response: outcome.accepted.response })
  if ('permanent' in outcome)
    return answered(recipients, outcome.permanent.rejected, { state: 'failed', response: outcome.permanent.response })
  if ('temporary' in outcome)
    return answered(recipients, outcome.temporary.rejected, { state: 'delayed', response: outcome.temporary.response })
  return answered(recipients, [], { state: 'delayed', response: outcome.uncertain.response })
}

function responseOf(outcome: SmtpOutcome): string {
  if ('accepted' in outcome) return outcome.accepted.response
  if ('permanent' in outcome) return outcome.permanent.response
  return 'temporary' in outcome ? outcome.temporary.response : outcome.uncertain.response
}

/** Time is used up: whoever was not reached will not be. */
const given = (recipients: readonly Recipient[]): Recipient[] =>
  recipients.map((one) => (isOutstanding(one) ? { ...one, state: 'failed' } : one))
