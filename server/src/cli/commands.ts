import { backup, restore } from './backup-and-restore'
import { check } from './check'
import type { Command } from './command'
import { demo } from './demo'
import { migrate } from './migrate'
import { setup } from './setup'
import { tokenCreate } from './token-create'

export const commands: readonly Command[] = [setup, tokenCreate, demo, check, backup, restore, migrate]
