import type { AnyCommand } from '../../lib/commands/command'
import {
  nextRegion,
  openKeyList,
  openPalette,
  openPeople,
  openSettings,
  previousRegion,
  sendNow,
  signOut,
  switchTheme,
  takeBack,
} from './global-commands'
import { goCommands } from './go-commands'
import { listCommands } from './list-commands'
import { ticketCommands } from './ticket-commands'

/** Every command of the workspace, once. Keys, palette and the list of keys read this; so do the tests. */
export const commands: readonly AnyCommand[] = [
  openPalette,
  openKeyList,
  openPeople,
  openSettings,
  nextRegion,
  takeBack,
  sendNow,
  previousRegion,
  switchTheme,
  signOut,
  ...listCommands,
  ...goCommands,
  ...ticketCommands,
]
