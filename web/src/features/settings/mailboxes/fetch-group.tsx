import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { ActProblem } from '../confirm-password'
import { useAct } from '../use-act'
import { SourceFields } from './source-fields'
import { SourceRow } from './source-row'

const lookAgainMs = 5_000

/** The accounts a mailbox's mail is fetched from, and how that goes. Saved at once, apart from the form around it. */
export function FetchGroup({ mailboxId }: { mailboxId: string }) {
  const { t } = useLanguage()
  const { data } = useQuery({ ...apiQuery('GET /mail-sources'), refetchInterval: lookAgainMs })
  const { run, act, again, isBusy, error } = useAct(['GET /mail-sources'])
  const [isAdding, setAdding] = useState(false)
  const [changing, setChanging] = useState<string | null>(null)
  const sources = (data?.items ?? []).filter((one) => one.mailboxId === mailboxId)
  return (
    <SettingGroup title={t('sources.group')} lead={t('sources.lead')}>
      <ul aria-label={t('sources.group')}>
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            act={act}
            isBusy={isBusy}
            isChanging={source.id === changing}
            onChange={() => setChanging(source.id === changing ? null : source.id)}
          >
            {source.id === changing && (
              <SourceFields
                mailboxId={mailboxId}
                source={source}
                run={run}
                isBusy={isBusy}
                onDone={() => setChanging(null)}
              />
            )}
          </SourceRow>
        ))}
      </ul>
      {isAdding ? (
        <SourceFields mailboxId={mailboxId} source={null} run={run} isBusy={isBusy} onDone={() => setAdding(false)} />
      ) : (
        <div className="px-4 py-2.5">
          <Button onClick={() => setAdding(true)}>{t('sources.add')}</Button>
        </div>
      )}
      <div className="px-4 pbe-3 empty:hidden">
        <ActProblem error={error} onConfirmed={again} />
      </div>
    </SettingGroup>
  )
}
