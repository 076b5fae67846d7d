import type { Me } from '@foyer/contract/agents'
import { CircleAlert, CircleSlash, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { problemText } from '../../lib/api/problem-text'
import type { AnyCommand } from '../../lib/commands/command'
import type { CommandRunner } from '../../lib/commands/command-runner'
import { effectiveKeys } from '../../lib/commands/effective-keys'
import type { Place, ShellHandle } from '../../lib/commands/place'
import { askPicker, forgetAwaited, readPart } from '../../lib/commands/place-store'
import { createUndoStack, type UndoEntry } from '../../lib/commands/undo-stack'
import { useLanguage } from '../../lib/i18n/language'
import type { Translator } from '../../lib/i18n/translator'
import { keyCaps } from '../../lib/keyboard/key-caps'
import { isMac } from '../../lib/keyboard/platform'
import { showToast } from '../../ui/toast'
import { takeBack as undoCommand } from './global-commands'
import { commands } from './registry'

// Acts belong to the window, not to a screen: they can be taken back wherever one has gone meanwhile.
const undoStack = createUndoStack()

/** Runs commands: asks whether they may, performs them, keeps the way back and says what happened. */
export function useCommandRunner(me: Me, shell: ShellHandle): CommandRunner {
  const language = useLanguage()
  return useMemo(() => createRunner(me, shell, language), [me, shell, language])
}

function createRunner(me: Me, shell: ShellHandle, language: Translator): CommandRunner {
  const { t } = language
  const here = (): Place => ({
    me,
    shell,
    list: readPart('list'),
    view: readPart('view'),
    ticket: readPart('ticket'),
    person: readPart('person'),
    composer: readPart('composer'),
    chosen: readPart('chosen'),
    targets: readPart('targets') ?? [],
    ask: askPicker,
    takeBack: () => void takeBackLast(),
  })
  const refuse = (error: unknown) => {
    if (!(error instanceof ApiProblem)) throw error
    showToast({ icon: CircleAlert, text: problemText(error, language) })
  }
  // A quick hand takes back what the server has not confirmed yet.
  let atWork: Promise<unknown> = Promise.resolve()
  const takeBackLast = async () => {
    await atWork
    await takeBack(undoStack.take())
  }
  const takeBack = async (entry: UndoEntry | null) => {
    if (!entry) return showToast({ icon: CircleSlash, text: t('undo.nothing') })
    try {
      await entry.undo()
      showToast({ icon: Undo2, text: t('undo.done', { act: entry.said }) })
    } catch (error) {
      undoStack.push(entry)
      refuse(error)
    }
  }
  const undoKeys = (): string[][] | undefined => {
    const keys = effectiveKeys(undoCommand, me.preferences)[0]
    return keys === undefined ? undefined : keyCaps(keys, isMac, language)
  }
  const confirm = (entry: UndoEntry) => {
    undoStack.push(entry)
    const onAct = () => void takeBack(undoStack.take(entry))
    showToast({ text: entry.said, action: { label: t('undo.label'), keys: undoKeys(), onAct } })
  }
  const perform = async (command: AnyCommand, argument?: unknown) => {
    forgetAwaited()
    const readiness = command.isEnabled(here())
    if (readiness === 'absent') return
    if (readiness !== true) return showToast({ icon: CircleSlash, text: t(readiness) })
    try {
      const act = command.perform(here(), argument as never)
      atWork = act.catch(() => undefined)
      // `run` and `invoke` see to it that the argument is the command's own.
      const entry = await act
      if (!entry) return
      const said = entry.said ?? t(command.label)
      confirm({ said: entry.also ? `${said} · ${entry.also(language)}` : said, undo: entry.undo })
    } catch (error) {
      refuse(error)
    }
  }
  return {
    all: commands,
    run: (command, ...[argument]) => void perform(command as AnyCommand, argument),
    invoke: (command) => {
      if (command.picker === undefined) return void perform(command)
      forgetAwaited()
      const readiness = command.isEnabled(here())
      if (readiness === true) askPicker(command.picker)
      else if (readiness !== 'absent') showToast({ icon: CircleSlash, text: t(readiness) })
    },
    readiness: (command) => command.isEnabled(here()),
    keysOf: (command) => effectiveKeys(command, me.preferences)[0] ?? null,
    undo: () => void takeBackLast(),
    did: confirm,
  }
}
