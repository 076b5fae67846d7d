import { Pencil, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AnyCommand } from '../../../lib/commands/command'
import { useCommands } from '../../../lib/commands/command-runner'
import { chosenKeys, effectiveKeys, fixedKeys, isRemapped } from '../../../lib/commands/effective-keys'
import { conflictsOf } from '../../../lib/commands/key-conflicts'
import { useLanguage } from '../../../lib/i18n/language'
import { keyCaps } from '../../../lib/keyboard/key-caps'
import { isMac } from '../../../lib/keyboard/platform'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { IconButton } from '../../../ui/icon-button'
import { InlineNotice } from '../../../ui/inline-notice'
import { KeyCaps } from '../../../ui/key-caps'
import { PressKeys } from './press-keys'
import type { useRemap } from './use-remap'

/** One command with its keys, and the ways to give it others. */
export function KeyRow({ command, remap }: { command: AnyCommand; remap: ReturnType<typeof useRemap> }) {
  const language = useLanguage()
  const { t } = language
  const { preferences } = useMe()
  const { all } = useCommands()
  const [isPressing, setPressing] = useState(false)
  const [pressed, setPressed] = useState('')
  const name = t(command.label)
  const keys = effectiveKeys(command, preferences)
  const asked = isPressing && pressed !== '' ? [pressed] : isPressing ? [] : keys
  const others = [...new Set(asked.flatMap((one) => conflictsOf(command, one, { commands: all, preferences })))]
  // What every map keeps cannot be given away.
  const mayGive = others.every((one) => !fixedKeys(one).includes(pressed))
  const opener = useRef<HTMLButtonElement>(null)
  const wasPressing = useRef(false)
  useEffect(() => {
    if (wasPressing.current && !isPressing) opener.current?.focus()
    wasPressing.current = isPressing
  }, [isPressing])
  const leave = () => {
    setPressing(false)
    setPressed('')
  }
  const set = (sequence: string) => {
    // A key that another command has is given over by Swap alone.
    if (conflictsOf(command, sequence, { commands: all, preferences }).length > 0) return
    remap.set(command, sequence)
    leave()
  }
  return (
    <li className="border-be border-border px-4 py-1.5 last:border-0" data-command={command.id}>
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <Icon of={command.icon} className="text-muted" />
        <span className="min-w-40 flex-1">{name}</span>
        {isPressing ? (
          <PressKeys label={t('keys.pressFor', { name })} onChange={setPressed} onSet={set} onLeave={leave} />
        ) : (
          <span className="flex flex-wrap items-center gap-2">
            {keys.map((sequence) => (
              <KeyCaps key={sequence} keys={keyCaps(sequence, isMac, language)} />
            ))}
            {keys.length === 0 && <span className="text-12 text-muted">{t('keys.none')}</span>}
          </span>
        )}
        <span className="flex items-center">
          {!isPressing && (
            <IconButton
              ref={opener}
              icon={Pencil}
              label={t('keys.change', { name })}
              onClick={() => setPressing(true)}
            />
          )}
          {!isPressing && chosenKeys(command, preferences).length > 0 && (
            <IconButton icon={X} label={t('keys.clear', { name })} onClick={() => remap.clear(command)} />
          )}
          {isRemapped(command.id, preferences) && (
            <IconButton icon={Undo2} label={t('keys.reset', { name })} onClick={() => remap.reset(command)} />
          )}
        </span>
      </div>
      {others.length > 0 && (
        <InlineNotice
          tone="warning"
          className="mbs-1"
          action={
            isPressing &&
            mayGive && (
              <Button
                size="small"
                onClick={() => {
                  remap.swap(command, pressed, others)
                  leave()
                }}
              >
                {t('keys.swap')}
              </Button>
            )
          }
        >
          {t(isPressing && !mayGive ? 'keys.fixed' : 'keys.conflict', {
            names: others.map((one) => t(one.label)).join(', '),
          })}
        </InlineNotice>
      )}
    </li>
  )
}
