import type { LucideIcon } from 'lucide-react'
import type { PlainKey, Translator } from '../i18n/translator'
import type { KeySequence } from '../keyboard/key-sequence'
import type { Place } from './place'
import type { UndoEntry } from './undo-stack'

export type CommandScope = 'global' | 'list' | 'ticket' | 'message' | 'composer'

/** Whether a command can run now: yes, no with its reason, or `absent` where the role may never do it. */
export type Readiness = true | PlainKey | 'absent'

/**
 * One thing an agent can do. Button, menu line, key, palette line and the list of keys all come from this one object;
 * nothing changes a ticket except through `perform`. The id is stable: remapped keys refer to it.
 */
export interface Command<A = void> {
  id: `${string}.${string}`
  label: PlainKey
  /** Other words people type into the palette, separated by commas. */
  synonyms?: PlainKey
  icon: LucideIcon
  scope: CommandScope
  shortcut?: readonly KeySequence[]
  /** Also works on many chosen rows at once. */
  bulk?: boolean
  /** Needs an argument: without one, the surface of this name asks for it. */
  picker?: string
  isEnabled: (at: Place) => Readiness
  /**
   * Answers the way back where there is one; left unsaid, the toast says the command's own name. `also` is what whoever did it
   * should know besides.
   */
  perform: (
    at: Place,
    argument: A,
  ) => Promise<(Partial<UndoEntry> & Pick<UndoEntry, 'undo'> & { also?: (language: Translator) => string }) | undefined>
}

/** A command whose argument is not known here; it can be shown and asked for, not performed. */
export type AnyCommand = Command<never>

/** Keeps the argument's type while declaring. */
export const command = <A = void>(definition: Command<A>): Command<A> => definition
