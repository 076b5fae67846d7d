import { ArrowDownToLine, ArrowUpToLine, Check, CircleDot, Hourglass, Inbox, OctagonAlert, Trash2 } from 'lucide-react'
import { command } from '../../lib/commands/command'
import { askHere } from './ask-here'
import { onTicket } from './at-hand'
import { settle, settleAndStep } from './change-tickets'

/** What becomes of the tickets at hand: done, waiting, open again, spam, deleted. */
export const statusCommands = [
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
    id: 'ticket.doneNext',
    label: 'command.doneNext',
    icon: ArrowDownToLine,
    scope: 'ticket',
    shortcut: [']', 'Shift+e'],
    isEnabled: onTicket,
    perform: (at) => settleAndStep(at, { status: 'done' }, 1),
  }),
  command({
    id: 'ticket.donePrevious',
    label: 'command.donePrevious',
    icon: ArrowUpToLine,
    scope: 'ticket',
    shortcut: ['['],
    isEnabled: onTicket,
    perform: (at) => settleAndStep(at, { status: 'done' }, -1),
  }),
  command({
    id: 'ticket.setOpen',
    label: 'command.setOpen',
    icon: Inbox,
    scope: 'ticket',
    isEnabled: onTicket,
    perform: (at) => settle(at, { status: 'open' }),
  }),
  command({
    id: 'ticket.setWaiting',
    label: 'command.setWaiting',
    icon: Hourglass,
    scope: 'ticket',
    isEnabled: onTicket,
    perform: (at) => settle(at, { status: 'waiting' }),
  }),
  command({
    id: 'ticket.status',
    label: 'ticket.status',
    icon: CircleDot,
    scope: 'ticket',
    shortcut: ['s'],
    isEnabled: onTicket,
    perform: (at) => askHere(at, 'status'),
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
    id: 'ticket.delete',
    label: 'ticket.delete',
    icon: Trash2,
    scope: 'ticket',
    shortcut: ['#'],
    isEnabled: (at) => (at.me.abilities.includes('ticket.delete') ? onTicket(at) : 'absent'),
    perform: async (at) => (await import('./delete-tickets')).deleteTickets(at),
  }),
] as const
