/** The chapters of the document, in their order, by the first words of their paths. */
const paths = {
  Tickets: ['tickets', 'messages', 'events', 'drafts', 'views', 'macros', 'bulk-changes', 'hand-overs', 'reminders'],
  Notifications: ['notifications', 'notification-settings'],
  Files: ['uploads', 'attachments'],
  People: ['people', 'organizations', 'person-imports', 'segments', 'outreaches'],
  Mail: ['inbound', 'inbound-mails', 'deliveries', 'mailboxes', 'relays', 'sending-domains', 'mail-sources'],
  'Agents and teams': ['agents', 'teams', 'audit'],
  Vocabulary: ['brands', 'statuses', 'types', 'categories', 'tags', 'custom-fields', 'schedules'],
  'Signing in': ['session', 'me', 'tokens', 'password-resets', 'invitations'],
  'The desk': ['desk', 'settings', 'setup', 'checklist', 'demo'],
} as const satisfies Record<string, readonly string[]>

export const areas = Object.keys(paths)

/** Null for a path that no chapter names: a test asks that there is none. */
export function areaOf(path: string): string | null {
  const first = path.split('/')[1] ?? ''
  return Object.entries<readonly string[]>(paths).find(([, words]) => words.includes(first))?.[0] ?? null
}
