import type { Ticket, TicketSummary } from '@foyer/contract/tickets'
import {
  AlarmClock,
  ArrowDown,
  ArrowLeft,
  ArrowUp,
  ArrowUpToLine,
  Check,
  CircleDot,
  Flag,
  Inbox,
  Lock,
  OctagonAlert,
  Pencil,
  Plus,
  Reply,
  Search,
  Tag,
  UserRound,
  UserRoundPlus,
  Users,
} from 'lucide-react'
import { call } from '../../lib/api/call'
import type { Body } from '../../lib/api/routes'
import { command, type Readiness } from '../../lib/commands/command'
import type { Place } from '../../lib/commands/place'
import { undoChange } from '../../lib/commands/undo-change'
import { isTyping } from '../../lib/keyboard/is-typing'
import { queryClient } from '../../lib/query/shared-client'

const nothing = async (act: () => void) => {
  act()
  return undefined
}
const onTicket = (at: Place): Readiness => (at.targets.length > 0 ? true : 'reason.noTicket')
const onList = (at: Place): Readiness => (at.list ? true : 'reason.noList')
const inTicket = (at: Place): Readiness => (at.ticket ? true : 'reason.noTicket')

/** Changes the tickets at hand and shows it everywhere; the history holds the way back. */
async function change(at: Place, body: Body<'PATCH /tickets/{ticket}'>) {
  const changed: Ticket[] = []
  for (const { number } of at.targets) changed.push(await changeOne(number, body))
  return {
    undo: async () => {
      for (const { number, updatedAt } of changed) await undoChange(String(number), updatedAt)
    },
  }
}

/** The same, and in the list at once on to the next row: the key can be pressed again before the server has answered. */
function settle(at: Place, body: Body<'PATCH /tickets/{ticket}'>) {
  if (!at.ticket) at.list?.advance()
  return change(at, body)
}

async function changeOne(number: TicketSummary['number'], body: Body<'PATCH /tickets/{ticket}'>): Promise<Ticket> {
  const ticket: Ticket = await call('PATCH /tickets/{ticket}', { params: { ticket: String(number) }, body })
  queryClient.setQueryData(['GET /tickets/{ticket}', { params: { ticket: String(number) } }], ticket)
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => /^GET \/tickets(\/count|\/\{ticket\}\/events)?$/.test(String(queryKey[0])),
  })
  return ticket
}

export const ticketCommands = [
  command({
    id: 'list.next',
    label: 'command.next',
    icon: ArrowDown,
    scope: 'list',
    shortcut: ['j', 'ArrowDown'],
    isEnabled: onList,
    perform: ({ list }) => nothing(() => list?.move(1)),
  }),
  command({
    id: 'list.previous',
    label: 'command.previous',
    icon: ArrowUp,
    scope: 'list',
    shortcut: ['k', 'ArrowUp'],
    isEnabled: onList,
    perform: ({ list }) => nothing(() => list?.move(-1)),
  }),
  command({
    id: 'list.open',
    label: 'command.open',
    icon: Inbox,
    scope: 'list',
    shortcut: ['o', 'Enter'],
    isEnabled: onList,
    perform: ({ list }) => nothing(() => list?.open()),
  }),
  command({
    id: 'ticket.close',
    label: 'ticket.back',
    icon: ArrowLeft,
    scope: 'list',
    shortcut: ['u', 'Escape'],
    // In a text Escape only leaves the text, as if there were nothing to close.
    isEnabled: ({ list }) => (list?.close && !isTyping(document.activeElement) ? true : 'absent'),
    perform: ({ list }) => nothing(() => list?.close?.()),
  }),
  command({
    id: 'list.arrivals',
    label: 'command.showArrivals',
    icon: ArrowUpToLine,
    scope: 'list',
    shortcut: ['.'],
    isEnabled: onList,
    perform: ({ list }) => nothing(() => list?.showArrivals()),
  }),
  command({
    id: 'list.search',
    label: 'nav.search',
    icon: Search,
    scope: 'global',
    shortcut: ['/'],
    isEnabled: () => true,
    perform: ({ ask, shell }) => nothing(() => void (ask('query') || shell.go('/desk/search'))),
  }),
  command({
    id: 'ticket.new',
    label: 'newTicket.title',
    icon: Plus,
    scope: 'global',
    shortcut: ['c'],
    isEnabled: ({ me }) => (me.abilities.includes('ticket.open') ? true : 'absent'),
    perform: ({ shell }) => nothing(() => shell.go('/desk/new')),
  }),
  command({
    id: 'go.open',
    label: 'view.open',
    icon: Inbox,
    scope: 'global',
    shortcut: ['g i'],
    isEnabled: () => true,
    perform: ({ shell }) => nothing(() => shell.go('/desk/views/open')),
  }),
  command({
    id: 'go.mine',
    label: 'view.mine',
    icon: UserRound,
    scope: 'global',
    shortcut: ['g m'],
    isEnabled: () => true,
    perform: ({ shell }) => nothing(() => shell.go('/desk/views/mine')),
  }),
  command({
    id: 'go.unassigned',
    label: 'view.unassigned',
    icon: UserRoundPlus,
    scope: 'global',
    shortcut: ['g u'],
    isEnabled: () => true,
    perform: ({ shell }) => nothing(() => shell.go('/desk/views/unassigned')),
  }),
  command({
    id: 'go.snoozed',
    label: 'view.snoozed',
    icon: AlarmClock,
    scope: 'global',
    shortcut: ['g s'],
    isEnabled: () => true,
    perform: ({ shell }) => nothing(() => shell.go('/desk/views/snoozed')),
  }),
  command({
    id: 'go.drafts',
    label: 'drafts.title',
    icon: Pencil,
    scope: 'global',
    shortcut: ['g d'],
    isEnabled: () => true,
    perform: ({ shell }) => nothing(() => shell.go('/desk/drafts')),
  }),
  command({
    id: 'ticket.done',
    label: 'ticket.done',
    icon: Check,
    scope: 'ticket',
    shortcut: ['e'],
    isEnabled: onTicket,
    perform: (at) => settle(at, { status: 'done' }),
  }),
  command({
    id: 'ticket.assignToMe',
    label: 'command.assignToMe',
    icon: UserRoundPlus,
    scope: 'ticket',
    shortcut: ['i'],
    isEnabled: onTicket,
    perform: (at) => change(at, { assigneeId: at.me.id }),
  }),
  command({
    id: 'ticket.spam',
    label: 'ticket.spam',
    icon: OctagonAlert,
    scope: 'ticket',
    shortcut: ['!'],
    isEnabled: onTicket,
    perform: (at) => settle(at, { status: 'spam' }),
  }),
  command({
    id: 'ticket.assign',
    label: 'ticket.assignee',
    icon: UserRound,
    scope: 'ticket',
    shortcut: ['Shift+a'],
    isEnabled: onTicket,
    perform: ({ ask }) => nothing(() => void ask('assignee')),
  }),
  command({
    id: 'ticket.team',
    label: 'ticket.team',
    icon: Users,
    scope: 'ticket',
    shortcut: ['t'],
    isEnabled: onTicket,
    perform: ({ ask }) => nothing(() => void ask('team')),
  }),
  command({
    id: 'ticket.status',
    label: 'ticket.status',
    icon: CircleDot,
    scope: 'ticket',
    shortcut: ['s'],
    isEnabled: onTicket,
    perform: ({ ask }) => nothing(() => void ask('status')),
  }),
  command({
    id: 'ticket.priority',
    label: 'context.priority',
    icon: Flag,
    scope: 'ticket',
    shortcut: ['y'],
    isEnabled: onTicket,
    perform: ({ ask }) => nothing(() => void ask('priority')),
  }),
  command({
    id: 'ticket.tags',
    label: 'context.tags',
    icon: Tag,
    scope: 'ticket',
    shortcut: ['l'],
    isEnabled: onTicket,
    perform: ({ ask }) => nothing(() => void ask('tags')),
  }),
  command({
    id: 'ticket.snooze',
    label: 'ticket.snooze',
    icon: AlarmClock,
    scope: 'ticket',
    shortcut: ['b', 'h'],
    isEnabled: onTicket,
    perform: ({ ask }) => nothing(() => void ask('snooze')),
  }),
  command({
    id: 'ticket.reply',
    label: 'composer.reply',
    icon: Reply,
    scope: 'ticket',
    shortcut: ['r', 'a'],
    isEnabled: inTicket,
    perform: ({ ticket }) => nothing(() => ticket?.compose('reply')),
  }),
  command({
    id: 'ticket.note',
    label: 'composer.note',
    icon: Lock,
    scope: 'ticket',
    shortcut: ['m'],
    isEnabled: inTicket,
    perform: ({ ticket }) => nothing(() => ticket?.compose('note')),
  }),
  command({
    id: 'message.next',
    label: 'command.nextMessage',
    icon: ArrowDown,
    scope: 'message',
    shortcut: ['n'],
    isEnabled: inTicket,
    perform: ({ ticket }) => nothing(() => ticket?.moveMessage(1)),
  }),
  command({
    id: 'message.previous',
    label: 'command.previousMessage',
    icon: ArrowUp,
    scope: 'message',
    shortcut: ['p'],
    isEnabled: inTicket,
    perform: ({ ticket }) => nothing(() => ticket?.moveMessage(-1)),
  }),
] as const
