import type { MailboxKey } from './people.data'
import type { DemoLanguage, FileKind, Story, Topic } from './story'

export type PlannedCustomer = { name: string; called: string; family: string; email: string; language: DemoLanguage }

export type PlannedFile = { kind: FileKind; number: string }
export type Step = { at: Date } & (
  | { do: 'receive'; text: string; quoted: string | null; isHtml: boolean; file: PlannedFile | null }
  | { do: 'reply'; agent: string; text: string; isDone: boolean; file: PlannedFile | null }
  | { do: 'note'; agent: string; text: string }
  | { do: 'sort'; agent: string; assignee: string | null }
  | { do: 'finish'; agent: string }
  | { do: 'waitForOthers'; agent: string }
  | { do: 'snooze'; agent: string; until: Date }
)

/** One request of the invented shop, from its first mail to how it stands now; every time lies in the past. */
export type PlannedTicket = {
  customer: PlannedCustomer
  language: DemoLanguage
  mailbox: MailboxKey
  channel: 'email' | 'form'
  subject: string
  isSpam: boolean
  topic: Topic | null
  type: Story['type'] | null
  tags: readonly string[]
  priority: NonNullable<Story['priority']> | 'normal'
  /** The first is always `receive`. */
  steps: readonly [Step & { do: 'receive' }, ...Step[]]
}
