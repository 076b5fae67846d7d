import type { TicketChange, TicketSummary } from '@foyer/contract/tickets'
import {
  AlarmClock,
  Check,
  CircleDashed,
  Flag,
  ListX,
  MailX,
  RotateCcw,
  SkipBack,
  SkipForward,
  SlidersHorizontal,
  Tag,
  UserCheck,
  UserRound,
  Users,
} from 'lucide-react'
import { command, type Readiness } from '../commands/command'
import type { Place } from '../commands/place'

type Verb = 'ticket.change' | 'ticket.assign'

/** A row tells nothing of rights: there the role decides, and the server has the last word. */
const may = (at: Place, ticket: TicketSummary, verb: Verb): boolean =>
  ('abilities' in ticket ? (ticket.abilities as string[]) : at.me.abilities).includes(verb)

/** Whether the targets can be changed at all, and whether `isPointless` holds for every one of them. */
function ready(at: Place, verb: Verb, isPointless?: (ticket: TicketSummary) => boolean): Readiness {
  if (!at.me.abilities.includes(verb)) return 'absent'
  if (at.targets.length === 0) return 'reason.noTicket'
  if (!at.targets.every((ticket) => may(at, ticket, verb))) return 'reason.noRight'
  return isPointless && at.targets.every(isPointless) ? 'reason.already' : true
}

const change = async (at: Place, what: TicketChange) => at.change(at.targets, what)
const isDone = ({ statusCategory }: TicketSummary) => statusCategory === 'done'

export const markDone = command({
  id: 'ticket.done',
  label: 'command.done',
  synonyms: 'command.done.synonyms',
  icon: Check,
  scope: 'ticket',
  shortcut: ['e'],
  isEnabled: (at) => ready(at, 'ticket.change', isDone),
  async perform(at) {
    const entry = await change(at, { status: 'done' })
    at.list?.moveOn()
    return entry
  },
})

export const doneAndNext = command({
  id: 'ticket.doneAndNext',
  label: 'command.doneAndNext',
  icon: SkipForward,
  scope: 'ticket',
  shortcut: [']', 'Shift+e'],
  isEnabled: (at) => ready(at, 'ticket.change', isDone),
  async perform(at) {
    const entry = await change(at, { status: 'done' })
    at.list?.moveOn(1)
    return entry
  },
})

export const doneAndPrevious = command({
  id: 'ticket.doneAndPrevious',
  label: 'command.doneAndPrevious',
  icon: SkipBack,
  scope: 'ticket',
  shortcut: ['['],
  isEnabled: (at) => ready(at, 'ticket.change', isDone),
  async perform(at) {
    const entry = await change(at, { status: 'done' })
    at.list?.moveOn(-1)
    return entry
  },
})

export const reopen = command({
  id: 'ticket.reopen',
  label: 'command.reopen',
  icon: RotateCcw,
  scope: 'ticket',
  isEnabled: (at) => ready(at, 'ticket.change', ({ statusCategory }) => statusCategory === 'open'),
  perform: (at) => change(at, { status: 'open' }),
})

export const setStatus = command<string>({
  id: 'ticket.status',
  label: 'command.status',
  icon: CircleDashed,
  scope: 'ticket',
  shortcut: ['s'],
  picker: 'status',
  isEnabled: (at) => ready(at, 'ticket.change'),
  perform: (at, status) => change(at, { status }),
})

export const assignToMe = command({
  id: 'ticket.assignToMe',
  label: 'command.assignToMe',
  synonyms: 'command.assignToMe.synonyms',
  icon: UserCheck,
  scope: 'ticket',
  shortcut: ['i'],
  isEnabled: (at) => ready(at, 'ticket.assign', ({ assignee }) => assignee?.id === at.me.id),
  perform: (at) => change(at, { assigneeId: at.me.id }),
})

export const assign = command<string | null>({
  id: 'ticket.assign',
  label: 'command.assign',
  icon: UserRound,
  scope: 'ticket',
  shortcut: ['Shift+a'],
  picker: 'assignee',
  isEnabled: (at) => ready(at, 'ticket.assign'),
  perform: (at, assigneeId) => change(at, { assigneeId }),
})

export const setTeam = command<string | null>({
  id: 'ticket.team',
  label: 'command.team',
  icon: Users,
  scope: 'ticket',
  shortcut: ['v'],
  picker: 'team',
  isEnabled: (at) => ready(at, 'ticket.assign'),
  perform: (at, teamId) => change(at, { teamId }),
})

export const setPriority = command<TicketSummary['priority']>({
  id: 'ticket.priority',
  label: 'command.priority',
  icon: Flag,
  scope: 'ticket',
  shortcut: ['y'],
  picker: 'priority',
  isEnabled: (at) => ready(at, 'ticket.change'),
  perform: (at, priority) => change(at, { priority }),
})

export const setTags = command<{ add?: string[]; remove?: string[] }>({
  id: 'ticket.tags',
  label: 'command.tags',
  icon: Tag,
  scope: 'ticket',
  shortcut: ['l', 't'],
  picker: 'tags',
  isEnabled: (at) => ready(at, 'ticket.change'),
  perform: (at, { add = [], remove = [] }) => change(at, { addTags: add, removeTags: remove }),
})

export const snooze = command<string | null>({
  id: 'ticket.snooze',
  label: 'command.snooze',
  synonyms: 'command.snooze.synonyms',
  icon: AlarmClock,
  scope: 'ticket',
  shortcut: ['b', 'h'],
  picker: 'snooze',
  isEnabled: (at) => ready(at, 'ticket.change'),
  async perform(at, snoozedUntil) {
    const entry = await change(at, { snoozedUntil })
    if (snoozedUntil !== null) at.list?.moveOn()
    return entry
  },
})

export const markSpam = command({
  id: 'ticket.spam',
  label: 'command.spam',
  icon: MailX,
  scope: 'ticket',
  shortcut: ['!'],
  isEnabled: (at) => ready(at, 'ticket.change', ({ statusCategory }) => statusCategory === 'spam'),
  async perform(at) {
    const entry = await change(at, { status: 'spam' })
    at.list?.moveOn()
    return entry
  },
})

export const closeTicket = command({
  id: 'ticket.close',
  label: 'command.backToList',
  icon: ListX,
  scope: 'ticket',
  shortcut: ['u', 'Escape'],
  isEnabled: (at) => (at.ticket || at.list?.isTicketOpen() ? true : 'absent'),
  async perform(at) {
    if (at.list) at.list.close()
    else at.ticket?.close()
    return undefined
  },
})

/** Every other property: run from the field that edits it. It asks for nothing, so the palette does not list it. */
export const changeProperties = command<TicketChange>({
  id: 'ticket.properties',
  label: 'command.properties',
  icon: SlidersHorizontal,
  scope: 'ticket',
  isEnabled: (at) => ready(at, 'ticket.change'),
  perform: change,
})

/** In the order of the palette. */
export const ticketCommands = [
  markDone,
  doneAndNext,
  doneAndPrevious,
  assignToMe,
  assign,
  setTeam,
  setStatus,
  snooze,
  setPriority,
  setTags,
  markSpam,
  reopen,
  closeTicket,
]
