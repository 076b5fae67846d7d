import type { Me } from '@foyer/contract/agents'
import { useLayoutEffect, useState } from 'react'
import type { AnyCommand, CommandScope } from '../../lib/commands/command'
import type { CommandRunner } from '../../lib/commands/command-runner'
import { effectiveKeys } from '../../lib/commands/effective-keys'
import { readPart } from '../../lib/commands/place-store'
import { isTyping } from '../../lib/keyboard/is-typing'
import { keyName } from '../../lib/keyboard/key-name'
import { isSingleKey, matchSequence } from '../../lib/keyboard/key-sequence'
import { isMac } from '../../lib/keyboard/platform'
import { commands } from '../commands/registry'

// Where two surfaces are on the screen, the inner one has the key.
const order: readonly CommandScope[] = ['composer', 'message', 'ticket', 'list', 'global']

/** Listens for the keys of all commands. Answers the beginning of a sequence still waiting for its next key. */
export function useCommandKeys(me: Me, runner: CommandRunner): readonly string[] {
  const [pending, setPending] = useState<readonly string[]>([])
  // With the first sight, not after it.
  useLayoutEffect(() => {
    let pressed: string[] = []
    const remember = (keys: string[]) => {
      pressed = keys
      setPending(keys)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const name = keyName(event, isMac)
      if (name === null || isInFloating(event.target) || isPressing(name, event.target)) return
      const known = reachable(me, isTyping(event.target), runner)
      const match = matchSequence([...pressed, name], known)
      if ('none' in match) return remember([])
      event.preventDefault()
      if ('pending' in match) return remember([...pressed, name])
      remember([])
      runner.invoke(match.found.command)
    }
    const forget = () => remember([])
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('blur', forget)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('blur', forget)
    }
  }, [me, runner])
  return pending
}

function reachable(me: Me, isInText: boolean, runner: CommandRunner): { keys: string; command: AnyCommand }[] {
  const scopes = order.filter((scope) => scope === 'global' || isOnScreen(scope, isInText))
  return scopes.flatMap((scope) =>
    commands
      .filter((command) => command.scope === scope)
      .flatMap((command) => effectiveKeys(command, me.preferences).map((keys) => ({ keys, command })))
      .filter(({ keys, command }) => (!isInText || actsInText(keys)) && runner.readiness(command) !== 'absent'),
  )
}

function isOnScreen(scope: CommandScope, isInText: boolean): boolean {
  if (scope === 'composer') return isInText && readPart('composer') !== null
  if (scope === 'list') return readPart('list') !== null
  // Commands on tickets also act on the row with the focus.
  return readPart('ticket') !== null || (scope === 'ticket' && (readPart('targets') ?? readPart('chosen')) !== null)
}

/** In a text only Ctrl or Command keys and F keys are commands, and Escape, which leaves it. */
const actsInText = (keys: string): boolean =>
  !isSingleKey(keys) && (/^(Mod|Ctrl|Meta|Alt)\+/.test(keys) || /^(Shift\+)?F\d+$/.test(keys) || keys === 'Escape')

/** Menus, pickers and dialogs have keys of their own; the ticket list is a listbox too, but one that commands walk. */
const isInFloating = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role=menu], [role=listbox]:not([data-walked-by-commands]), [role=dialog]') !== null

/** Enter presses the link or button that has the focus, whatever else it would do. */
const isPressing = (name: string, target: EventTarget | null): boolean =>
  name === 'Enter' && target instanceof Element && target.matches('a[href], button, summary, [role=button], [role=tab]')
