import type { PersonImport } from '@foyer/contract/person-imports'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../lib/api/call'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { Panel } from '../../../ui/panel'
import { Select } from '../../../ui/select'
import { CheckResult } from './check-result'
import { useTargets } from './use-import-words'

type Target = 'email' | `customFields.${string}` | null

/** What each column of the file is, as guessed and as corrected; tried before anybody is changed. */
export function ImportColumns({ found, onAnother }: { found: PersonImport; onAnother: () => void }) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const targets = useTargets()
  const params = { id: found.id }
  const [columns, setColumns] = useState(() => found.columns.map(({ target }) => target))
  // What the server takes is narrower than text; the choices offer nothing else.
  const body = { columns: columns as Target[] }
  const check = useMutation({ mutationFn: () => call('POST /person-imports/{id}/check', { params, body }) })
  const start = useMutation({
    mutationFn: () => call('POST /person-imports/{id}/start', { params, body }),
    onSuccess: () => askAgain(client, 'person-imports'),
  })
  const isKnown = columns.includes('email') || columns.includes('phone')
  const unready = isKnown ? null : t('personImport.needsKey')
  const problem = refusal(check.error ?? start.error, language)
  const choose = (index: number, target: string) => {
    check.reset()
    setColumns(columns.map((one, at) => (at === index ? target || null : one)))
  }
  const isTaken = (id: string, index: number) =>
    id !== 'email' && id !== 'phone' && columns.some((one, at) => one === id && at !== index)
  const { data } = check
  const wanted = data ? data.created + data.changed : 0
  return (
    <>
      <h1 dir="auto" className="text-20 font-semibold tracking-[-0.01em]">
        {found.name}
      </h1>
      <p className="mbs-1 text-muted">{t('personImport.columnsLead', { count: found.total })}</p>
      <Panel className="mbs-4">
        <ul aria-label={t('personImport.columns')}>
          {found.columns.map(({ header, samples }, index) => {
            const name = header || t('personImport.column', { number: index + 1 })
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                key={index}
                className="grid grid-cols-[1fr_14rem] items-center gap-4 border-be border-border px-4 py-2 last:border-0 phone:grid-cols-1 phone:gap-2"
              >
                <span className="min-w-0">
                  <bdi className="block truncate font-medium">{name}</bdi>
                  <bdi className="block truncate text-13 text-muted">{samples.join(' · ')}</bdi>
                </span>
                <Select
                  aria-label={t('personImport.columnIs', { name })}
                  value={columns[index] ?? ''}
                  onChange={({ target }) => choose(index, target.value)}
                >
                  <option value="">{t('personImport.leftOut')}</option>
                  {targets.map(({ id, label }) => (
                    <option key={id} value={id} disabled={isTaken(id, index)}>
                      {label}
                    </option>
                  ))}
                </Select>
              </li>
            )
          })}
        </ul>
      </Panel>
      {problem && (
        <InlineNotice tone="danger" className="mbs-4">
          {problem}
        </InlineNotice>
      )}
      {data && <CheckResult check={data} columns={found.columns} />}
      <div className="mbs-4 flex flex-wrap gap-2">
        {data ? (
          <Button
            look="primary"
            isBusy={start.isPending}
            disabledReason={wanted === 0 ? t('personImport.nothingToDo') : null}
            onClick={() => start.mutate()}
          >
            {t('personImport.start', { count: wanted })}
          </Button>
        ) : (
          <Button look="primary" isBusy={check.isPending} disabledReason={unready} onClick={() => check.mutate()}>
            {t('personImport.check')}
          </Button>
        )}
        <Button look="quiet" onClick={onAnother}>
          {t('personImport.another')}
        </Button>
      </div>
    </>
  )
}
