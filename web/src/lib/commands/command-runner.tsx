import { createContext, type ReactNode, use } from 'react'
import type { KeySequence } from '../keyboard/key-sequence'
import type { AnyCommand, Command, Readiness } from './command'
import type { UndoEntry } from './undo-stack'

/** How components reach commands without knowing who runs them. */
export interface CommandRunner {
  /** Every command of the workspace. */
  all: readonly AnyCommand[]
  run: <A>(command: Command<A>, ...argument: A extends undefined ? [] : [argument: A]) => void
  /** Runs a command from a key, menu or palette; where an argument is missing, its picker asks. */
  invoke: (command: AnyCommand) => void
  readiness: (command: AnyCommand) => Readiness
  /** The keys as this agent has them, or none. */
  keysOf: (command: AnyCommand) => KeySequence | null
  undo: () => void
  /** Keeps the way back of what was done without a command, and says what it was. */
  did: (entry: UndoEntry) => void
}

const Runner = createContext<CommandRunner | null>(null)

export function CommandRunnerContext({ runner, children }: { runner: CommandRunner; children: ReactNode }) {
  return <Runner value={runner}>{children}</Runner>
}

export function useCommands(): CommandRunner {
  const runner = use(Runner)
  if (!runner) throw new Error('No command runner above this component.')
  return runner
}
