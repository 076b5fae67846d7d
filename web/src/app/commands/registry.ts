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
  switchKeys,
  switchTheme,
  takeBack,
} from './global-commands'
import { goCommands } from './go-commands'
import { listCommands } from './list-commands'
import { messageCommands } from './message-commands'
import { peopleCommands } from './people-commands'
import { statusCommands } from './status-commands'
import { ticketCommands } from './ticket-commands'
import { writingCommands } from './writing-commands'

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
  switchKeys,
  signOut,
  ...listCommands,
  ...goCommands,
  ...writingCommands,
  ...statusCommands,
  ...ticketCommands,
  ...messageCommands,
  ...peopleCommands,
]
