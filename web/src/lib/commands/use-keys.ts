import { useLanguage } from '../i18n/language'
import { keyCaps } from '../keyboard/key-caps'
import { isMac } from '../keyboard/platform'
import { useCommands } from './command-runner'

/** The caps of a command's keys as this agent has them, for hints at its button; undefined where it has none. */
export function useKeys(): (id: string) => string[][] | undefined {
  const { all, keysOf } = useCommands()
  const language = useLanguage()
  return (id) => {
    const command = all.find((one) => one.id === id)
    const keys = command ? keysOf(command) : null
    return keys === null ? undefined : keyCaps(keys, isMac, language)
  }
}
