import {
  type Address,
  headerOf,
  isValidAddress,
  normalizeAddress,
  type ParsedMail,
  parseAddressList,
} from '../../../platform/mail'
import type { MailboxFact } from './facts'
import type { Author, Envelope } from './mail-draft'

/**
 * Who wrote the mail: From, else Sender, Reply-To, envelope. Where the mailbox knows From as a form mailer or a
 * group that writes as itself, the customer is in Reply-To or X-Original-From, and that address is unproven.
 */
export function authorOf(parsed: ParsedMail, envelope: Envelope, mailbox: MailboxFact | null): Author | null {
  const [replyTo] = parsed.replyTo
  if (parsed.from) {
    const from = normalizeAddress(parsed.from.address)
    const original = mailbox?.groupRewriters.includes(from) ? originalFrom(parsed) : null
    if (original) return author(original, 'originalFrom')
    const isRewritten = mailbox?.formMailers.includes(from) || mailbox?.groupRewriters.includes(from)
    return isRewritten && replyTo ? author(replyTo, 'replyTo') : author(parsed.from, 'from')
  }
  if (parsed.sender) return author(parsed.sender, 'sender')
  if (replyTo) return author(replyTo, 'replyTo')
  const { from } = envelope
  return from !== null && isValidAddress(from) ? author({ name: '', address: from }, 'envelope') : null
}

function originalFrom(parsed: ParsedMail): Address | null {
  for (const name of ['x-original-from', 'x-original-sender', 'x-google-original-from']) {
    const [found] = parseAddressList(headerOf(parsed.headers, name)?.raw ?? '', 1)
    if (found) return found
  }
  return null
}

/** A name that holds an address would look like one: it is dropped rather than shown. */
function author({ name, address }: Address, source: Author['source']): Author {
  const shown = /[^\s@<>]{1,64}@[^\s@<>]{1,255}\.[^\s@<>]/.test(name) ? '' : name.slice(0, 200)
  return { name: shown, address, personId: null, isAgent: false, source }
}
