import type { MacroSummary } from '@foyer/contract/macros'
import { Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { useMacros } from '../../../lib/macros/use-macros'
import { part } from '../../../lib/parts/part'
import { Button } from '../../../ui/button'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { SettingsPageProps } from '../settings-page'
import { MacroLine } from './macro-line'

const MacroSheet = part(() => import('./macro-sheet'))

const texts = {
  macro: { title: 'settings.macros', lead: 'macros.lead', make: 'macros.new', none: 'macros.none' },
  snippet: { title: 'settings.snippets', lead: 'snippets.lead', make: 'snippets.new', none: 'snippets.none' },
} as const

/** All macros, or all snippets, this agent sees: those they may change are changed here, all can be duplicated. */
export function MacroListPage({ kind, id, onOpen }: SettingsPageProps & { kind: MacroSummary['kind'] }) {
  const { t } = useLanguage()
  const { macros, isPending } = useMacros()
  // What the sheet begins with: the one that is changed or copied; null for an empty one.
  const [begun, setBegun] = useState<{ from: string | null } | null>(null)
  const text = texts[kind]
  const shown = macros.filter((one) => one.kind === kind)
  const changed = macros.find((one) => one.id === id && one.abilities.includes('macro.write')) ?? null
  const close = () => {
    setBegun(null)
    if (id !== undefined) onOpen(null)
  }
  const make = () => setBegun({ from: null })
  return (
    <>
      <SettingsHead
        title={t(text.title)}
        tools={
          <Button size="small" look="quiet" icon={Plus} onClick={make}>
            {t(text.make)}
          </Button>
        }
      />
      <PageBody>
        <PageTitle title={t(text.title)} lead={t(text.lead)} />
        {shown.length > 0 ? (
          <Panel>
            <ul aria-label={t(text.title)}>
              {shown.map((macro) => (
                <MacroLine
                  key={macro.id}
                  macro={macro}
                  onChange={() => onOpen(macro.id)}
                  onDuplicate={() => setBegun({ from: macro.id })}
                />
              ))}
            </ul>
          </Panel>
        ) : (
          !isPending && (
            <div className="grid justify-items-start gap-3">
              <p className="text-muted">{t(text.none)}</p>
              <Button look="primary" onClick={make}>
                {t(text.make)}
              </Button>
            </div>
          )
        )}
        {(changed !== null || begun !== null) && (
          <Suspense>
            <MacroSheet
              key={changed?.id ?? `from ${begun?.from}`}
              kind={kind}
              id={changed?.id ?? begun?.from ?? null}
              isCopy={changed === null}
              onClose={close}
            />
          </Suspense>
        )}
      </PageBody>
    </>
  )
}
