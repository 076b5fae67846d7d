import type { ImapFlowError } from 'imapflow'

const longestWords = 1_000

/** What an IMAP server refused, or the network did, in their own words. */
export class ImapFailure extends Error {
  override readonly name = 'ImapFailure'

  constructor(
    words: string,
    /** `auth`: the account is refused · `refused`: one command is, the connection lives on · `broken`: it is over. */
    readonly kind: 'auth' | 'refused' | 'broken',
  ) {
    super(words.slice(0, longestWords))
  }
}

export function failureOf(error: unknown): ImapFailure {
  if (error instanceof ImapFailure) return error
  if (!(error instanceof Error)) return new ImapFailure(String(error), 'broken')
  const { responseText, responseStatus, authenticationFailed, code, reason, oauthError } = error as ImapFlowError
  const words = responseText || reason || wordsOf(error, code)
  if (authenticationFailed === true) return new ImapFailure(detailOf(oauthError) ?? words, 'auth')
  return new ImapFailure(words, responseStatus === 'NO' || responseStatus === 'BAD' ? 'refused' : 'broken')
}

const wordsOf = (error: Error, code: string | undefined): string =>
  code === undefined || error.message.includes(code) ? error.message : `${error.message} (${code})`

const detailOf = (oauthError: unknown): string | null =>
  typeof oauthError === 'object' && oauthError !== null ? JSON.stringify(oauthError) : null
