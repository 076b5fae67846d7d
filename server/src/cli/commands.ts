import { backup } from './backup'
import { check } from './check'
import type { Command } from './command'
import { demo } from './demo'
import { importMail } from './import-mail'
import { migrate } from './migrate'
import { restore } from './restore'
import { setup } from './setup'
import { tokenCreate } from './token-create'

/** In the order people need them; a new command is a file and a line here. */
export const commands: readonly Command[] = [setup, tokenCreate, demo, check, backup, restore, importMail, migrate]
