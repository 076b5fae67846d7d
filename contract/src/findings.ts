import type { z } from 'zod'

export type FindingKind =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'atLeast'
  | 'atMost'
  | 'notAnAddress'
  | 'notALanguage'
  | 'notATimeZone'
  | 'notAHost'
  | 'notADomain'
  | 'notOneLine'
  | 'badCharacters'
  | 'twice'
  | 'passwordAgain'
  | 'invalid'

/** What is wrong with a value, to be said in the reader's language; `limit` where there is one. */
export type FindingReason = { kind: FindingKind; limit?: number }
/** One of a refusal's `errors`: `path` and `message` always, the reason where it is one of these. */
export type Finding = { path: string; message: string } & Partial<FindingReason>

/** The sentences of this contract's own refinements. */
const ownSentences: Readonly<Record<string, FindingKind>> = {
  'Must be one e-mail address.': 'notAnAddress',
  'Must be a BCP 47 language tag.': 'notALanguage',
  'Must be an IANA time zone.': 'notATimeZone',
  'Must be a host name or an address.': 'notAHost',
  'Must be a single line.': 'notOneLine',
  'Contains characters that no text may hold.': 'badCharacters',
}

/** The reason behind a finding of the schemas. */
export function reasonOf(issue: z.core.$ZodIssue): FindingReason {
  if (issue.code === 'invalid_type') return { kind: 'required' }
  if (issue.code === 'too_small') {
    const limit = Number(issue.minimum)
    if (issue.origin === 'string') return limit <= 1 ? { kind: 'required' } : { kind: 'tooShort', limit }
    return issue.origin === 'array' && limit <= 1 ? { kind: 'required' } : { kind: 'atLeast', limit }
  }
  if (issue.code === 'too_big')
    return { kind: issue.origin === 'string' ? 'tooLong' : 'atMost', limit: Number(issue.maximum) }
  return { kind: ownSentences[issue.message] ?? 'invalid' }
}
