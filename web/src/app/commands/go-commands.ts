import { AlarmClock, Bell, Inbox, Pencil, Plus, Search, UserRound, UserRoundPlus } from 'lucide-react'
import { command } from '../../lib/commands/command'
import { nothingToUndo } from './at-hand'

/** From anywhere to the places of daily work. */
export const goCommands = [
  command({
    id: 'list.search',
    label: 'nav.search',
    icon: Search,
    scope: 'global',
    shortcut: ['/'],
    isEnabled: () => true,
    perform: ({ ask, shell }) => nothingToUndo(() => void (ask('query') || shell.go('/desk/search'))),
  }),
  command({
    id: 'ticket.new',
    label: 'newTicket.title',
    icon: Plus,
    scope: 'global',
    shortcut: ['c'],
    isEnabled: ({ me }) => (me.abilities.includes('ticket.open') ? true : 'absent'),
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/new')),
  }),
  command({
    id: 'go.open',
    label: 'view.open',
    icon: Inbox,
    scope: 'global',
    shortcut: ['g i'],
    isEnabled: () => true,
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/views/open')),
  }),
  command({
    id: 'go.mine',
    label: 'view.mine',
    icon: UserRound,
    scope: 'global',
    shortcut: ['g m'],
    isEnabled: () => true,
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/views/mine')),
  }),
  command({
    id: 'go.unassigned',
    label: 'view.unassigned',
    icon: UserRoundPlus,
    scope: 'global',
    shortcut: ['g u'],
    isEnabled: () => true,
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/views/unassigned')),
  }),
  command({
    id: 'go.snoozed',
    label: 'view.snoozed',
    icon: AlarmClock,
    scope: 'global',
    shortcut: ['g s'],
    isEnabled: () => true,
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/views/snoozed')),
  }),
  command({
    id: 'go.drafts',
    label: 'drafts.title',
    icon: Pencil,
    scope: 'global',
    shortcut: ['g d'],
    isEnabled: () => true,
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/drafts')),
  }),
  command({
    id: 'go.notifications',
    label: 'bell.title',
    icon: Bell,
    scope: 'global',
    shortcut: ['g n'],
    isEnabled: () => true,
    perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/notifications')),
  }),
] as const
