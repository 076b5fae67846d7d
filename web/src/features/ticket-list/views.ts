import { noGroup } from '@foyer/contract/group-pages'
import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import {
  AlarmClock,
  ArrowRightLeft,
  AtSign,
  CircleCheckBig,
  CircleDashed,
  Inbox,
  Layers,
  type LucideIcon,
  MailWarning,
  OctagonAlert,
  ShieldAlert,
  Siren,
  Stamp,
  UserRound,
  UserRoundX,
} from 'lucide-react'
import type { PlainKey } from '../../lib/i18n/translator'
import { groupings } from '../../lib/views/group-labels'

export interface DeskView {
  name: string
  label: PlainKey
  icon: LucideIcon
  /** Which tickets, in the text form of the condition language. */
  query: string
  sort: TicketSort
  section: 'mine' | 'queues' | 'care'
}

/** What may fall through; where it is empty, nothing does. */
export const riskView = 'at-risk'
/** The views a fresh desk has; a team's queue is made from its name. */
export const deskViews: readonly DeskView[] = [
  {
    name: 'mine',
    label: 'view.mine',
    icon: UserRound,
    query: 'status:open assignee:me',
    sort: 'waiting',
    section: 'mine',
  },
  {
    name: 'mentioned',
    label: 'view.mentioned',
    icon: AtSign,
    query: 'is:mentioned',
    sort: 'activity',
    section: 'mine',
  },
  {
    name: 'snoozed',
    label: 'view.snoozed',
    icon: AlarmClock,
    query: 'is:snoozed assignee:me',
    sort: 'activity',
    section: 'mine',
  },
  {
    name: 'unassigned',
    label: 'view.unassigned',
    icon: UserRoundX,
    query: 'status:open is:unassigned',
    sort: 'waiting',
    section: 'queues',
  },
  { name: 'open', label: 'view.open', icon: Inbox, query: 'status:open', sort: 'waiting', section: 'queues' },
  {
    name: 'waiting',
    label: 'view.waiting',
    icon: CircleDashed,
    query: 'status:waiting',
    sort: 'activity',
    section: 'queues',
  },
  { name: 'done', label: 'view.done', icon: CircleCheckBig, query: 'status:done', sort: 'activity', section: 'queues' },
  { name: 'all', label: 'view.all', icon: Layers, query: '', sort: 'activity', section: 'queues' },
  { name: 'spam', label: 'view.spam', icon: OctagonAlert, query: 'status:spam', sort: 'activity', section: 'queues' },
  { name: riskView, label: 'view.atRisk', icon: Siren, query: 'is:atrisk', sort: 'waiting', section: 'care' },
  {
    name: 'to-accept',
    label: 'view.toAccept',
    icon: ArrowRightLeft,
    query: 'is:toaccept',
    sort: 'activity',
    section: 'care',
  },
  {
    name: 'undelivered',
    label: 'view.undelivered',
    icon: MailWarning,
    query: 'is:undelivered',
    sort: 'activity',
    section: 'care',
  },
  { name: 'held', label: 'view.held', icon: ShieldAlert, query: 'is:held', sort: 'activity', section: 'care' },
  {
    name: 'unreleased',
    label: 'view.unreleased',
    icon: Stamp,
    query: 'is:unreleased',
    sort: 'activity',
    section: 'care',
  },
]
export const firstView = 'open'

/** `team-<id>` asks for that team's open tickets; a name nobody knows shows the open ones. */
export function queryOfView(name: string): { query: string; sort: TicketSort } {
  if (name.startsWith('team-')) return { query: `status:open team:${name.slice(5)}`, sort: 'waiting' }
  const view = deskViews.find((one) => one.name === name) ?? deskViews.find((one) => one.name === firstView)
  return { query: view?.query ?? '', sort: view?.sort ?? 'waiting' }
}

/** What sleeps and will come back to a view; null where it holds something else than open tickets. */
export function snoozedQueryOf(query: string): string | null {
  return query.startsWith('status:open') ? query.replace('status:open', 'is:snoozed') : null
}

const sorts: readonly TicketSort[] = [
  'waiting',
  'activity',
  'created',
  'due',
  '-waiting',
  '-activity',
  '-created',
  '-due',
]
export const readSort = (text: string | undefined): TicketSort | undefined => sorts.find((one) => one === text)

export const readGroup = (text: string | undefined): TicketGrouping | typeof noGroup | undefined =>
  text === noGroup ? noGroup : groupings.find((one) => one === text)
