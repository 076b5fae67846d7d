import type { Scope } from '@foyer/contract/route'
import type { Verb } from '@foyer/contract/verbs'
import type { SeatRole } from '../context'

/**
 * How far a role's verb reaches. `all`: everything outside closed restricted mailboxes · `visible` · `work`: visible with
 * a grant to work · `managed`: the teams this manager leads, and their mailboxes · `allHands`: in mailboxes marked so ·
 * `own`: an agent's own things · `never`.
 */
export type Reach = 'all' | 'visible' | 'work' | 'managed' | 'allHands' | 'own' | 'never'

/** Who may do what (security.md §2); `abilities[]`, the route guard and the matrix test are made from this one table. */
export const policy = {
  'ticket.read': { admin: 'all', manager: 'visible', agent: 'visible', light: 'visible' },
  'ticket.readInternal': { admin: 'all', manager: 'visible', agent: 'visible', light: 'visible' },
  'ticket.open': { admin: 'all', manager: 'work', agent: 'work', light: 'own' },
  'ticket.reply': { admin: 'all', manager: 'work', agent: 'work', light: 'allHands' },
  'ticket.note': { admin: 'all', manager: 'visible', agent: 'visible', light: 'visible' },
  'ticket.release': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'ticket.side': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'ticket.change': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'ticket.assign': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'ticket.admit': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'ticket.merge': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'ticket.undo': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'ticket.delete': { admin: 'all', manager: 'work', agent: 'never', light: 'never' },
  'ticket.readRaw': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'delivery.read': { admin: 'all', manager: 'visible', agent: 'visible', light: 'visible' },
  'delivery.retry': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'draft.write': { admin: 'own', manager: 'own', agent: 'own', light: 'own' },
  'inboundMail.read': { admin: 'all', manager: 'managed', agent: 'never', light: 'never' },
  'inboundMail.handIn': { admin: 'all', manager: 'never', agent: 'never', light: 'never' },
  'person.read': { admin: 'all', manager: 'all', agent: 'all', light: 'visible' },
  'person.write': { admin: 'all', manager: 'all', agent: 'all', light: 'never' },
  'person.import': { admin: 'all', manager: 'all', agent: 'never', light: 'never' },
  'desk.read': { admin: 'all', manager: 'all', agent: 'all', light: 'all' },
  'vocabulary.write': { admin: 'all', manager: 'managed', agent: 'never', light: 'never' },
  'mailboxTemplate.write': { admin: 'all', manager: 'managed', agent: 'never', light: 'never' },
  'connection.write': { admin: 'all', manager: 'never', agent: 'never', light: 'never' },
  'grant.write': { admin: 'all', manager: 'managed', agent: 'never', light: 'never' },
  'agent.write': { admin: 'all', manager: 'never', agent: 'never', light: 'never' },
  'token.write': { admin: 'own', manager: 'own', agent: 'own', light: 'never' },
  'view.write': { admin: 'own', manager: 'own', agent: 'own', light: 'own' },
  'view.share': { admin: 'all', manager: 'managed', agent: 'never', light: 'never' },
  'segment.write': { admin: 'own', manager: 'own', agent: 'own', light: 'never' },
  'segment.share': { admin: 'all', manager: 'managed', agent: 'never', light: 'never' },
  'outreach.write': { admin: 'all', manager: 'work', agent: 'work', light: 'never' },
  'macro.write': { admin: 'own', manager: 'own', agent: 'own', light: 'own' },
  'macro.share': { admin: 'all', manager: 'managed', agent: 'never', light: 'never' },
  'own.write': { admin: 'own', manager: 'own', agent: 'own', light: 'own' },
  'upload.write': { admin: 'own', manager: 'own', agent: 'own', light: 'own' },
  'audit.read': { admin: 'all', manager: 'never', agent: 'never', light: 'never' },
  'settings.write': { admin: 'all', manager: 'never', agent: 'never', light: 'never' },
} satisfies Record<Verb, Record<SeatRole, Reach>>

export const reachOf = (role: SeatRole, verb: Verb): Reach => policy[verb][role]

/** `inbound` and `admin` open nothing that the role does not reach, so no token is given them by a role that reaches none of it. */
export const tokenScopes: Record<SeatRole, readonly Scope[]> = {
  admin: ['read', 'write', 'inbound', 'admin'],
  manager: ['read', 'write', 'inbound', 'admin'],
  agent: ['read', 'write'],
  light: [],
}
