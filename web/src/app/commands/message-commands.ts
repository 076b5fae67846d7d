import { ArrowDown, ArrowUp, MailOpen, Split, Stamp, Undo2 } from 'lucide-react'
import { command } from '../../lib/commands/command'
import { inTicket, nothingToUndo } from './at-hand'

const foldedMessage = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-message][aria-expanded=false]') ?? null

/** Of the message the keys are at, else of the first that waits for release. */
const decision = (name: 'release' | 'send-back'): HTMLElement | null =>
  document.activeElement?.closest('[data-message]')?.querySelector<HTMLElement>(`[data-${name}]`) ??
  document.querySelector<HTMLElement>(`[data-${name}]`)

/** Walking the messages of the open ticket, and what is done with one. */
export const messageCommands = [
  command({
    id: 'message.next',
    label: 'command.nextMessage',
    icon: ArrowDown,
    scope: 'message',
    shortcut: ['n'],
    isEnabled: inTicket,
    perform: ({ ticket }) => nothingToUndo(() => ticket?.moveMessage(1)),
  }),
  command({
    id: 'message.previous',
    label: 'command.previousMessage',
    icon: ArrowUp,
    scope: 'message',
    shortcut: ['p'],
    isEnabled: inTicket,
    perform: ({ ticket }) => nothingToUndo(() => ticket?.moveMessage(-1)),
  }),
  command({
    id: 'message.open',
    label: 'command.openMessage',
    icon: MailOpen,
    scope: 'message',
    shortcut: ['o'],
    // Without one at hand the key is the list's.
    isEnabled: () => (foldedMessage() ? true : 'absent'),
    perform: () => nothingToUndo(() => foldedMessage()?.click()),
  }),
  command({
    id: 'message.split',
    label: 'split.command',
    icon: Split,
    scope: 'message',
    shortcut: ['Shift+s'],
    isEnabled: inTicket,
    perform: ({ ask }) => nothingToUndo(() => void ask('split')),
  }),
  command({
    id: 'message.release',
    label: 'release.release',
    icon: Stamp,
    scope: 'message',
    isEnabled: () => (decision('release') ? true : 'absent'),
    perform: () => nothingToUndo(() => decision('release')?.click()),
  }),
  command({
    id: 'message.sendBack',
    label: 'release.sendBack',
    icon: Undo2,
    scope: 'message',
    isEnabled: () => (decision('send-back') ? true : 'absent'),
    perform: () => nothingToUndo(() => decision('send-back')?.click()),
  }),
] as const
