import { Check, Handshake, Lock, Reply, Send, Zap } from 'lucide-react'
import { command } from '../../lib/commands/command'
import type { Place } from '../../lib/commands/place'
import { inTicket, mayInTicket, nothingToUndo } from './at-hand'

const inComposer = ({ composer }: Place) => (composer ? true : 'reason.noTicket')

/** From reading to writing, and from writing to sending. */
export const writingCommands = [
  command({
    id: 'ticket.reply',
    label: 'composer.reply',
    icon: Reply,
    scope: 'ticket',
    shortcut: ['r', 'a'],
    isEnabled: mayInTicket('ticket.reply'),
    perform: ({ ticket }) => nothingToUndo(() => ticket?.compose('reply')),
  }),
  command({
    id: 'ticket.note',
    label: 'composer.note',
    icon: Lock,
    scope: 'ticket',
    shortcut: ['m', 'Shift+r'],
    isEnabled: inTicket,
    perform: ({ ticket }) => nothingToUndo(() => ticket?.compose('note')),
  }),
  command({
    id: 'ticket.side',
    label: 'composer.side',
    synonyms: 'composer.side.synonyms',
    icon: Handshake,
    scope: 'ticket',
    shortcut: ['f'],
    isEnabled: mayInTicket('ticket.side'),
    perform: ({ ticket }) => nothingToUndo(() => ticket?.compose('side')),
  }),
  command({
    id: 'composer.send',
    label: 'command.send',
    icon: Send,
    scope: 'composer',
    shortcut: ['Mod+Enter'],
    isEnabled: inComposer,
    perform: ({ composer }) => nothingToUndo(() => composer?.send('waiting')),
  }),
  command({
    id: 'composer.sendDone',
    label: 'command.sendDone',
    icon: Check,
    scope: 'composer',
    shortcut: ['Mod+Shift+Enter'],
    isEnabled: inComposer,
    perform: ({ composer }) => nothingToUndo(() => composer?.send('done')),
  }),
  command({
    id: 'snippet.insert',
    label: 'macros.insert',
    synonyms: 'macros.synonyms',
    icon: Zap,
    scope: 'composer',
    shortcut: ['Mod+;'],
    isEnabled: inComposer,
    perform: ({ ask }) => nothingToUndo(() => void ask('macro')),
  }),
] as const
