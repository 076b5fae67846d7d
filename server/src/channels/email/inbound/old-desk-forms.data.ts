import type { LegacyKind } from './facts'

/**
 * How desks name their tickets in mails. The first group of each pattern is what is kept and compared, in small letters:
 * for a Message-ID the part that stays the same for all mails of a ticket.
 */
export const legacyForms: readonly { source: string; kind: LegacyKind; pattern: RegExp }[] = [
  // An id of the conversation and a hash of each mail.
  { source: 'freescout', kind: 'messageId', pattern: /^<(fs_(?:reply|notify|autoreply|fwd)-\d{1,12})-[^>]*>$/i },
  { source: 'helpscout', kind: 'messageId', pattern: /^<(reply-\d{1,12})-\d{1,12}[^>]*@helpscout\.net>$/i },
  { source: 'zendesk', kind: 'messageId', pattern: /^<([a-z0-9]{6}-[a-z0-9]{4})_[^>]*zendesk\.com>$/i },
  { source: 'rt', kind: 'messageId', pattern: /^<(rt-ticket-\d{1,12})[@-][^>]*>$/i },
  // Plus addresses that lead back to one ticket.
  { source: 'zendesk', kind: 'address', pattern: /^[^@+]+\+(id[a-z0-9-]{4,40})@/i },
  { source: 'helpscout', kind: 'address', pattern: /^[^@+]+\+(hs[a-z0-9]{6,40})@/i },
  { source: 'freshdesk', kind: 'address', pattern: /^[^@+]+\+(fd\d{1,12}[a-z0-9-]{0,40})@/i },
  { source: 'kayako', kind: 'address', pattern: /^[^@+]+\+(case\.?\d{1,12}[a-z0-9.]{0,40})@/i },
  // Tokens in the text.
  { source: 'zendesk', kind: 'bodyToken', pattern: /(?<![\w[])\[([A-Z0-9]{6}-[A-Z0-9]{4})\](?![\w\]])/ },
  { source: 'osticket', kind: 'bodyToken', pattern: /\bRef-Mid:\s*([\w+/=.-]{8,80})/i },
  { source: 'freshdesk', kind: 'bodyToken', pattern: /\bfreshdesk_ticket_id:\s*(\d{1,12})\b/i },
  // Tags in the subject.
  { source: 'zendesk', kind: 'subject', pattern: /(?<![\w[])\[([A-Z0-9]{6}-[A-Z0-9]{4})\](?![\w\]])/ },
  { source: 'otrs', kind: 'subject', pattern: /(?<![\w[])\[(ticket#\s?\d{1,20})\](?![\w\]])/i },
  { source: 'rt', kind: 'subject', pattern: /(?<![\w[])\[([a-z0-9.-]{2,60} #\d{1,12})\](?![\w\]])/i },
  {
    source: 'request-tracker',
    kind: 'subject',
    pattern: /(?<![\w[])\[((?:case|request|issue|incident)[ -]?#?:?\s?\d{1,12})\](?![\w\]])/i,
  },
  { source: 'servicenow', kind: 'subject', pattern: /(?<!\w)((?:INC|RITM|CS|REQ)\d{7,10})(?!\w)/ },
  { source: 'jira', kind: 'subject', pattern: /[[(]([A-Z][A-Z0-9]{1,9}-\d{1,7})[\])]/ },
]
