/** What a text may name with `{{ … }}`: in a mailbox's header, footer, signature and automatic answers, in macros and snippets. */
export const placeholderNames = [
  'customer.firstName',
  'customer.name',
  'customer.email',
  'agent.firstName',
  'agent.name',
  'ticket.number',
  'ticket.subject',
  'mailbox.name',
  'mailbox.address',
  'brand.name',
  'company.name',
] as const
