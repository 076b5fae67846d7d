import type { Me } from '@foyer/contract/agents'
import type { KeySequence } from '../keyboard/key-sequence'

export interface KeyPreset {
  /** By command; what is not named keeps its usual keys. On a Mac `Mod+Alt` is Control and Option. */
  keys: Readonly<Record<string, readonly KeySequence[]>>
  /** Uses Ctrl and Alt together, which is how keyboards with AltGr print their third signs. */
  needsCtrlAlt?: boolean
}

export const presetNames = ['foyer', 'zendesk', 'helpScout'] as const
export type PresetName = (typeof presetNames)[number]

/** Maps of keys for hands that learnt another desk. */
export const keyPresets: Readonly<Record<PresetName, KeyPreset>> = {
  foyer: { keys: {} },
  zendesk: {
    needsCtrlAlt: true,
    keys: {
      'ticket.new': ['Mod+Alt+n'],
      'list.search': ['Mod+Alt+f'],
      'ticket.reply': ['Mod+Alt+c'],
      'ticket.note': ['Mod+Alt+x'],
      'ticket.macro': ['Mod+Alt+m'],
      'ticket.tags': ['Mod+Alt+t'],
      'ticket.assign': ['Mod+Alt+a'],
      'ticket.assignToMe': ['Mod+Alt+Shift+a'],
      'ticket.done': ['Mod+Alt+s'],
      'ticket.setOpen': ['Mod+Alt+o'],
      'ticket.setWaiting': ['Mod+Alt+p'],
      'ticket.snooze': ['Mod+Alt+h'],
      'ticket.status': ['Mod+Alt+u'],
      'ticket.merge': ['Mod+Alt+Shift+m'],
      'ticket.close': ['Mod+Alt+w'],
      'ticket.doneNext': ['Mod+Alt+Shift+s'],
      'go.open': ['Mod+Alt+v'],
    },
  },
  helpScout: {
    keys: {
      'list.next': ['k'],
      'list.previous': ['j'],
      'list.selectNext': ['Shift+k'],
      'list.selectPrevious': ['Shift+j'],
      'ticket.note': ['n'],
      'message.next': ['Shift+n'],
      'message.previous': ['Shift+p'],
      'ticket.assign': ['a'],
      'ticket.reply': ['r'],
      'ticket.tags': ['t'],
      'ticket.team': ['m'],
      'ticket.status': ['s l'],
      'ticket.setOpen': ['s a'],
      'ticket.setWaiting': ['s p'],
      'ticket.done': ['s c'],
      'ticket.spam': ['s s'],
    },
  },
}

/** The preset an agent has taken; one that is not known any more is Foyer's own. */
export const presetOf = ({ keyPreset }: Me['preferences']): PresetName =>
  presetNames.find((name) => name === keyPreset) ?? 'foyer'
