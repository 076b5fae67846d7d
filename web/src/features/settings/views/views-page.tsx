import type { View } from '@foyer/contract/views'
import { Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { part } from '../../../lib/parts/part'
import { useViews } from '../../../lib/views/use-views'
import type { ViewStart } from '../../../lib/views/view-sheet'
import { Button } from '../../../ui/button'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { SettingsPageProps } from '../settings-page'
import { ViewLine } from './view-line'

const ViewSheet = part(() => import('../../../lib/views/view-sheet'))

const blank: ViewStart = {
  name: '',
  scope: 'personal',
  teamId: null,
  query: 'status:open',
  sort: 'waiting',
  group: null,
  columns: ['status', 'assignee', 'due', 'waiting'],
}

/** All saved views this agent sees: those they may change are changed here, all can be duplicated and pinned. */
export default function ViewsPage({ id, onOpen }: SettingsPageProps) {
  const { t } = useLanguage()
  const { views, isPending } = useViews()
  const [begun, setBegun] = useState<ViewStart | null>(null)
  const changed = views.find((view) => view.id === id && view.abilities.includes('view.write')) ?? null
  const start = changed ?? begun
  const close = () => {
    setBegun(null)
    if (id !== undefined) onOpen(null)
  }
  const duplicate = (view: View) =>
    setBegun({ ...view, scope: 'personal', teamId: null, name: t('views.copyOf', { name: view.name }) })
  return (
    <>
      <SettingsHead
        title={t('settings.views')}
        tools={
          <Button size="small" look="quiet" icon={Plus} onClick={() => setBegun(blank)}>
            {t('views.new')}
          </Button>
        }
      />
      <PageBody>
        <PageTitle title={t('settings.views')} lead={t('views.lead')} />
        {views.length > 0 ? (
          <Panel>
            <ul aria-label={t('settings.views')}>
              {views.map((view) => (
                <ViewLine
                  key={view.id}
                  view={view}
                  onChange={() => onOpen(view.id)}
                  onDuplicate={() => duplicate(view)}
                />
              ))}
            </ul>
          </Panel>
        ) : (
          !isPending && (
            <div className="grid justify-items-start gap-3">
              <p className="text-muted">{t('views.none')}</p>
              <Button look="primary" onClick={() => setBegun(blank)}>
                {t('views.make')}
              </Button>
            </div>
          )
        )}
        {start && (
          <Suspense>
            <ViewSheet key={changed?.id ?? 'new'} view={changed} start={start} onSaved={close} onClose={close} />
          </Suspense>
        )}
      </PageBody>
    </>
  )
}
