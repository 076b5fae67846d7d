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
        formMailers: [],
        groupRewriters: [],
        opensTicketForUnmatchedBounce: false,
        // Each filter's marks are believed only where a mailbox was told to.
        spamMarks: { spamAssassin: false, rspamd: false, exchange: false, subjectMarks: [], threshold: 5 },
      }
