/** `gone`: the subscription is no more. `later`: worth another try, not before so many seconds where the service said so. */
export type PushOutcome = { kind: 'taken' | 'gone' | 'refused' } | { kind: 'later'; afterSeconds: number }

const longestWaitSeconds = 3_600

/** What a push service's answer means (RFC 8030 §5, 7.3). Pure. */
export function judgePushAnswer(status: number, headers: Readonly<Record<string, unknown>>): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'taken' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status === 429 || status >= 500) return { kind: 'later', afterSeconds: secondsIn(headers['retry-after']) }
  return { kind: 'refused' }
}

/** Seconds alone: dates are in no push service's answers, and would be believed about its clock. */
const secondsIn = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Math.min(Number(value), longestWaitSeconds) : 0
