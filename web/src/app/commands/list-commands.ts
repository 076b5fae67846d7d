import { ArrowDown, ArrowLeft, ArrowUp, ArrowUpToLine, BookmarkPlus, Inbox, PanelsTopLeft } from 'lucide-react'
import { command } from '../../lib/commands/command'
import { isTyping } from '../../lib/keyboard/is-typing'
import { nothingToUndo, onList } from './at-hand'

/** Walking a list and what is open beside it. */
export const listCommands = [
  command({
    id: 'list.next',
    label: 'command.next',
    icon: ArrowDown,
    scope: 'list',
    shortcut: ['j', 'ArrowDown'],
    isEnabled: onList,
    perform: ({ list }) => nothingToUndo(() => list?.move(1)),
  }),
  command({
    id: 'list.previous',
    label: 'command.previous',
    icon: ArrowUp,
    scope: 'list',
    shortcut: ['k', 'ArrowUp'],
    isEnabled: onList,
    perform: ({ list }) => nothingToUndo(() => list?.move(-1)),
  }),
  command({
    id: 'list.open',
    label: 'command.open',
    icon: Inbox,
    scope: 'list',
    shortcut: ['o', 'Enter'],
    isEnabled: onList,
    perform: ({ list }) => nothingToUndo(() => list?.open()),
  }),
  command({
    id: 'ticket.close',
    label: 'ticket.back',
    icon: ArrowLeft,
    scope: 'list',
    shortcut: ['u', 'Escape'],
    // In a text Escape only leaves the text, as if there were nothingToUndo to close.
    isEnabled: ({ list }) => (list?.close && !isTyping(document.activeElement) ? true : 'absent'),
    perform: ({ list }) => nothingToUndo(() => list?.close?.()),
  }),
  command({
    id: 'list.arrivals',
    label: 'command.showArrivals',
    icon: ArrowUpToLine,
    scope: 'list',
    shortcut: ['.'],
    isEnabled: onList,
    perform: ({ list }) => nothingToUndo(() => list?.showArrivals()),
  }),
  command({
    id: 'view.save',
    label: 'views.saveAs',
    synonyms: 'views.synonyms',
    icon: BookmarkPlus,
    scope: 'list',
    isEnabled: ({ view }) => (view ? true : 'reason.noList'),
    perform: ({ view }) => nothingToUndo(() => view?.save()),
  }),
  command({
    id: 'view.edit',
    label: 'views.edit',
    synonyms: 'views.synonyms',
    icon: PanelsTopLeft,
    scope: 'list',
    isEnabled: ({ view }) => (view?.edit ? true : 'reason.noView'),
    perform: ({ view }) => nothingToUndo(() => view?.edit?.()),
  }),
] as const
