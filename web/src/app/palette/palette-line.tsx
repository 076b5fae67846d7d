import { Command as Cmdk } from 'cmdk'
import type { AnyCommand } from '../../lib/commands/command'
import { useCommands } from '../../lib/commands/command-runner'
import { useLanguage } from '../../lib/i18n/language'
import { keyCaps } from '../../lib/keyboard/key-caps'
import { isMac } from '../../lib/keyboard/platform'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { KeyCaps } from '../../ui/key-caps'

export function PaletteLine({ command, onChoose }: { command: AnyCommand; onChoose: (command: AnyCommand) => void }) {
  const language = useLanguage()
  const { t } = language
  const { readiness, keysOf } = useCommands()
  const state = readiness(command)
  const keys = keysOf(command)
  const words = [t(command.label), ...(command.synonyms ? [t(command.synonyms)] : [])]
  return (
    <Cmdk.Item
      value={command.id}
      keywords={words}
      onSelect={() => onChoose(command)}
      className={cx(
        'flex min-h-9 cursor-pointer items-center gap-3 rounded-control ps-3 pe-2 data-[selected=true]:bg-selected phone:min-h-11',
        state !== true && 'text-muted',
      )}
    >
      <Icon of={command.icon} className="text-muted" />
      <span className="flex-1 truncate">{t(command.label)}</span>
      {state !== true && state !== 'absent' ? (
        <span className="text-12 text-muted">{t(state)}</span>
      ) : (
        keys && <KeyCaps keys={keyCaps(keys, isMac, language)} />
      )}
    </Cmdk.Item>
  )
}
