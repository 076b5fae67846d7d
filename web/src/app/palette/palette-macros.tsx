import type { MacroSummary } from '@foyer/contract/macros'
import { Command as Cmdk } from 'cmdk'
import { Zap } from 'lucide-react'
import { useCommands } from '../../lib/commands/command-runner'
import { readPart } from '../../lib/commands/place-store'
import { useLanguage } from '../../lib/i18n/language'
import { useMacros } from '../../lib/macros/use-macros'
import { Icon } from '../../ui/icon'
import { applyMacro } from '../commands/macro-command'

/** The macros of this agent, for the ticket at hand or all that is chosen; where there is neither, none. */
export function PaletteMacros({ className, onPick }: { className: string; onPick: (macro: MacroSummary) => void }) {
  const { t } = useLanguage()
  const { readiness } = useCommands()
  const { macros } = useMacros()
  // A text belongs into one draft.
  const offered = readPart('chosen') ? macros.filter(({ actions }) => actions.length > 0) : macros
  if (offered.length === 0 || readiness(applyMacro) !== true) return null
  return (
    <Cmdk.Group heading={t('macros.pick')} className={className}>
      {offered.map((macro) => (
        <Cmdk.Item
          key={macro.id}
          value={macro.id}
          keywords={[macro.name, t('macros.synonyms')]}
          onSelect={() => onPick(macro)}
          className="flex min-h-9 cursor-pointer items-center gap-3 rounded-control ps-3 pe-2 data-[selected=true]:bg-selected phone:min-h-11"
        >
          <Icon of={Zap} className="text-muted" />
          <bdi className="flex-1 truncate">{macro.name}</bdi>
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  )
}
