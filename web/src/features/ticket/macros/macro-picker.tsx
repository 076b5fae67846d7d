import type { MacroSummary } from '@foyer/contract/macros'
import { FileText, Zap } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { useMacros } from '../../../lib/macros/use-macros'
import { Icon } from '../../../ui/icon'
import { PickerList, type PickerOption } from '../../../ui/picker-list'
import { MacroPreview } from './macro-preview'

export interface MacroPickerProps {
  number: string
  language: string | null
  /** Without the right to change the ticket only texts are offered. */
  mayChange: boolean
  /** The macro whose problems are to be confirmed. */
  asked: string | null
  onPick: (id: string) => void
  onWithout: () => void
}

/** Macros and snippets, found by typing, with what the one at hand would write and change beside the list. */
export default function MacroPicker({ number, language, mayChange, asked, onPick, onWithout }: MacroPickerProps) {
  const { t } = useLanguage()
  const { macros, isPending } = useMacros()
  const [active, setActive] = useState<string | null>(null)
  const offered = useMemo(
    () =>
      macros.filter((one) => mayChange || one.kind === 'snippet').sort((a, b) => fit(b, language) - fit(a, language)),
    [macros, mayChange, language],
  )
  const recent = useMemo(() => recentOf(offered), [offered])
  if (!isPending && offered.length === 0) return <p className="p-4 text-muted">{t('macros.noneHere')}</p>
  return (
    <div className="flex h-96 max-h-[60dvh] phone:h-[70dvh] phone:max-h-none phone:flex-col">
      <div className="flex w-64 shrink-0 flex-col border-e border-border phone:max-h-1/2 phone:w-full phone:border-e-0 phone:border-be">
        <PickerList
          label={t('macros.pick')}
          options={offered.map(asOption)}
          chosen={[]}
          recent={recent}
          onActive={setActive}
          onPick={onPick}
        />
      </div>
      <section
        aria-label={t('mailboxes.preview')}
        aria-live="polite"
        className="scroll-quiet grid min-h-0 flex-1 content-start gap-3 p-3 text-14"
      >
        {active !== null && (
          <MacroPreview key={active} number={number} id={active} onWithout={asked === active ? onWithout : null} />
        )}
      </section>
    </div>
  )
}

const asOption = (macro: MacroSummary): PickerOption => ({
  id: macro.id,
  label: macro.name,
  search: `${macro.tags.join(' ')} ${macro.preview}`,
  picture: <Icon of={macro.kind === 'macro' ? Zap : FileText} className="text-muted" />,
})

/** Texts in the customer's language first, then those of none in particular. */
function fit({ languages }: MacroSummary, wanted: string | null): number {
  if (languages.length === 0 || wanted === null) return 1
  const base = (tag: string) => tag.toLowerCase().split('-')[0]
  return languages.some((one) => base(one) === base(wanted)) ? 2 : 0
}

const recentOf = (macros: readonly MacroSummary[]): string[] =>
  macros
    .filter((one) => one.usedByMeAt !== null)
    .sort((a, b) => (b.usedByMeAt ?? '').localeCompare(a.usedByMeAt ?? ''))
    .slice(0, 8)
    .map(({ id }) => id)
