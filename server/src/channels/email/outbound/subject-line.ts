import { cleanLine } from '../../../platform/mail'
import { subjectPrefixes } from '../inbound/mail-language'

const longest = 400

/** The customer's subject with one `Re: `, whatever answers of answers put before it; the number only if wanted. */
export function subjectLine(subject: string, options: { isAnswer: boolean; number: number | null }): string {
  const plain = withoutReplyPrefixes(cleanLine(subject))
  const numbered =
    options.number === null || plain.includes(`[#${options.number}]`) ? plain : `[#${options.number}] ${plain}`
  return `${options.isAnswer ? 'Re: ' : ''}${numbered}`.trim().slice(0, longest)
}

/** A forward's prefix stays: it says something of the mail. */
function withoutReplyPrefixes(subject: string): string {
  let rest = subject
  while (subjectPrefixes(rest)[0] === 'reply') rest = rest.replace(/^[^:：]{1,24}[:：]\s*/u, '')
  return rest
}
