import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { part } from '../../../lib/parts/part'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { SettingsPageProps } from '../settings-page'
import { nameOf } from '../vocabulary/name-of'

const StepsSheet = part(() => import('./steps-sheet'))

/** What is to be done on tickets, by their type. */
export default function StepsPage({ id, onOpen }: SettingsPageProps) {
  const { t, locale } = useLanguage()
  const { data } = useQuery(apiQuery('GET /types'))
  const types = (data?.items ?? []).filter((one) => !one.isArchived)
  const opened = types.find((one) => one.id === id)
  return (
    <>
      <SettingsHead title={t('settings.steps')} />
      <PageBody>
        <PageTitle title={t('settings.steps')} lead={t('steps.lead')} />
        <Panel>
          <ul aria-label={t('settings.steps')}>
            {types.map((type) => (
              <li key={type.id} className="border-be border-border last:border-0">
                <button
                  type="button"
                  onClick={() => onOpen(type.id)}
                  className="flex min-h-11 w-full items-center gap-3 px-4 text-start hover:bg-hover"
                >
                  <bdi className="min-w-0 flex-1 truncate font-medium">{nameOf(type, locale)}</bdi>
                  <span className="text-13 text-muted">{t('steps.count', { count: type.steps.length })}</span>
                </button>
              </li>
            ))}
          </ul>
        </Panel>
        {opened && (
          <Suspense>
            <StepsSheet key={opened.id} type={opened} onClose={() => onOpen(null)} />
          </Suspense>
        )}
      </PageBody>
    </>
  )
}
