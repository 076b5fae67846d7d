import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { useMay } from '../../../lib/session/session'
import { PageBody } from '../../../ui/page-body'
import { Region } from '../../../ui/region'
import { EntryHead } from '../entry-head'
import { EntryPlace } from '../entry-place'
import { ChooseFile } from './choose-file'
import { ImportColumns } from './import-columns'
import { ImportProgress } from './import-progress'

export interface ImportPageProps {
  /** The import at hand, once a file was read. */
  id: string | undefined
  onImport: (id: string | undefined) => void
  notHere: ComponentType
}

/** People from a CSV file: chosen, its columns named, tried, and done; an address of its own keeps each step. */
export default function ImportPage({ id, onImport, notHere: NotHere }: ImportPageProps) {
  const { t } = useLanguage()
  const may = useMay('person.import')
  if (!may) return <NotHere />
  if (id !== undefined) return <OneImport key={id} id={id} onImport={onImport} notHere={NotHere} />
  return (
    <Region as="main" label={t('personImport.title')} className="flex-1">
      <EntryHead list="people" title={[t('people.title'), t('personImport.title')]} />
      <PageBody>
        <ChooseFile onRead={onImport} />
      </PageBody>
    </Region>
  )
}

const lookAgainMs = 1000

function OneImport({ id, onImport, notHere }: ImportPageProps & { id: string }) {
  const { t } = useLanguage()
  const answer = useQuery({
    ...apiQuery('GET /person-imports/{id}', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookAgainMs : false),
  })
  return (
    <EntryPlace label={t('personImport.title')} answer={answer} notHere={notHere}>
      {(found) => (
        <>
          <EntryHead list="people" title={[t('people.title'), t('personImport.title')]} />
          <PageBody>
            {found.state === 'draft' ? (
              <ImportColumns found={found} onAnother={() => onImport(undefined)} />
            ) : (
              <ImportProgress found={found} onAnother={() => onImport(undefined)} />
            )}
          </PageBody>
        </>
      )}
    </EntryPlace>
  )
}
