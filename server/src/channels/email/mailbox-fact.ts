import { SpamMarks } from '@foyer/contract/desk'
import { normalizeAddress } from '../../platform/mail'
import type { ArrivedMailbox } from './arrival-store'
import { charsetHintsFor } from './charset-hints.data'
import type { MailboxFact } from './inbound/facts'

/** What the steps may know of the addressed mailbox. */
export const mailboxFact = (mailbox: ArrivedMailbox | null): MailboxFact | null =>
  mailbox === null
    ? null
    : {
        id: mailbox.id,
        address: mailbox.address,
        brandId: mailbox.brandId,
        locale: mailbox.locale,
        charsetHints: charsetHintsFor(mailbox.locale),
        formMailers: mailbox.formMailers.map(normalizeAddress),
        groupRewriters: mailbox.groupRewriters.map(normalizeAddress),
        opensTicketForUnmatchedBounce: mailbox.opensTicketForUnmatchedBounce,
        dmarcFail: mailbox.dmarcFail,
        spamMarks: SpamMarks.parse(mailbox.spamMarks),
      }
