import type { Evidence, Standing } from './mail-draft'

export type Effect = 'append' | 'held' | 'open'

/** What evidence and standing together do (`email.md` 2.5). Cc people nobody confirmed never write publicly. */
export const effects: Readonly<Record<Evidence, Readonly<Record<Standing, Effect>>>> = {
  E1: { customer: 'append', active: 'append', pending: 'held', stranger: 'held' },
  E2: { customer: 'append', active: 'held', pending: 'held', stranger: 'held' },
  E3: { customer: 'append', active: 'append', pending: 'held', stranger: 'open' },
  E4: { customer: 'append', active: 'append', pending: 'held', stranger: 'open' },
  E5: { customer: 'append', active: 'append', pending: 'held', stranger: 'open' },
  E6: { customer: 'append', active: 'append', pending: 'open', stranger: 'open' },
  E7: { customer: 'append', active: 'append', pending: 'open', stranger: 'open' },
}

/** With one of these beside it, our reply address is enough for an active participant too (row E2). */
export const confirmsReplyAddress: ReadonlySet<Evidence> = new Set(['E1', 'E3', 'E4'])
