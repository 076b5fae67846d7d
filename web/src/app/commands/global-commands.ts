import {
  ContactRound,
  Keyboard,
  LogOut,
  PanelsTopLeft,
  SendHorizontal,
  Settings,
  SquareChevronRight,
  SunMoon,
  Undo2,
} from 'lucide-react'
import { command } from '../../lib/commands/command'
import { unsentReply } from '../../lib/commands/unsent-reply'
import { themeSetting } from '../../lib/theme/theme'
import { nothingToUndo } from './at-hand'

export const openPalette = command({
  id: 'palette.open',
  label: 'command.palette',
  icon: SquareChevronRight,
  scope: 'global',
  shortcut: ['Mod+k'],
  isEnabled: () => true,
  perform: ({ shell }) => nothingToUndo(shell.openPalette),
})

export const openKeyList = command({
  id: 'keys.list',
  label: 'command.keyList',
  icon: Keyboard,
  scope: 'global',
  shortcut: ['?'],
  isEnabled: () => true,
  perform: ({ shell }) => nothingToUndo(shell.openKeyList),
})

export const takeBack = command({
  id: 'act.undo',
  label: 'undo.label',
  icon: Undo2,
  scope: 'global',
  shortcut: ['z'],
  isEnabled: () => true,
  perform: ({ takeBack }) => nothingToUndo(takeBack),
})

export const sendNow = command({
  id: 'reply.sendNow',
  label: 'reply.sendNow',
  icon: SendHorizontal,
  scope: 'global',
  shortcut: ['Shift+z'],
  isEnabled: () => (unsentReply.isThere() ? true : 'reason.noUnsent'),
  perform: async () => {
    await unsentReply.send()
    return undefined
  },
})

export const nextRegion = command({
  id: 'region.next',
  label: 'command.nextRegion',
  icon: PanelsTopLeft,
  scope: 'global',
  shortcut: ['F6'],
  isEnabled: () => true,
  perform: ({ shell }) => nothingToUndo(() => shell.stepRegion(1)),
})

export const previousRegion = command({
  id: 'region.previous',
  label: 'command.previousRegion',
  icon: PanelsTopLeft,
  scope: 'global',
  shortcut: ['Shift+F6'],
  isEnabled: () => true,
  perform: ({ shell }) => nothingToUndo(() => shell.stepRegion(-1)),
})

export const openSettings = command({
  id: 'settings.open',
  label: 'command.settings',
  icon: Settings,
  scope: 'global',
  shortcut: ['g ,'],
  isEnabled: () => true,
  perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/settings')),
})

export const openPeople = command({
  id: 'go.people',
  label: 'people.title',
  synonyms: 'command.people.synonyms',
  icon: ContactRound,
  scope: 'global',
  shortcut: ['g p'],
  isEnabled: () => true,
  perform: ({ shell }) => nothingToUndo(() => shell.go('/desk/people')),
})

export const switchTheme = command({
  id: 'theme.switch',
  label: 'command.switchTheme',
  synonyms: 'command.switchTheme.synonyms',
  icon: SunMoon,
  scope: 'global',
  isEnabled: () => true,
  perform: () =>
    nothingToUndo(() => {
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches
      const shown = themeSetting.get() === 'system' ? (isDark ? 'dark' : 'light') : themeSetting.get()
      themeSetting.set(shown === 'dark' ? 'light' : 'dark')
    }),
})

export const switchKeys = command({
  id: 'keys.single',
  label: 'command.singleKeys',
  synonyms: 'command.singleKeys.synonyms',
  icon: Keyboard,
  scope: 'global',
  isEnabled: () => true,
  perform: async (at) => (await import('./switch-single-keys')).switchSingleKeys(at),
})

export const signOut = command({
  id: 'session.signOut',
  label: 'command.signOut',
  icon: LogOut,
  scope: 'global',
  isEnabled: () => true,
  perform: async ({ shell }) => {
    await shell.signOut()
    return undefined
  },
})
