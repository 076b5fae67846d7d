import type { PlainKey } from '../i18n/translator'
import type { CommandScope } from './command'

/** What the places of commands are called, the list first. */
export const scopeLabels = {
  list: 'scope.list',
  ticket: 'scope.ticket',
  message: 'scope.message',
  composer: 'scope.composer',
  global: 'scope.global',
} as const satisfies Record<CommandScope, PlainKey>

export const commandScopes = ['list', 'ticket', 'message', 'composer', 'global'] as const satisfies CommandScope[]
