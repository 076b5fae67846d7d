import type { TicketGrouping } from '@foyer/contract/grouping'
import type { TicketSort } from '@foyer/contract/tickets'
import type { View, ViewColumn } from '@foyer/contract/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox'
import { Field } from '../../ui/field'
import { SheetForm } from '../../ui/form/sheet-form'
import { InlineNotice } from '../../ui/inline-notice'
import { Select } from '../../ui/select'
import { call } from '../api/call'
import { refusal } from '../api/refusal'
import { useLanguage } from '../i18n/language'
import { askAgain } from '../query/ask-again'
import { columnLabels } from './column-labels'
import { groupings, groupLabels } from './group-labels'
import { NameAndScope } from './name-and-scope'
import { QueryInput } from './query-input'
import type { ScopeOfView } from './scope-select'
import { sortLabels } from './sort-labels'
import { findingSentence } from './view-words'

/** What a view is made of, as the sheet begins with it. */
export interface ViewStart extends ScopeOfView {
  name: string
  query: string
  sort: TicketSort
  group: TicketGrouping | null
  columns: readonly ViewColumn[]
}

export interface ViewSheetProps {
  /** The view that is changed; null where one is made. */
  view: View | null
  start: ViewStart
  onSaved: (view: View) => void
  onClose: () => void
}

/** Makes a view or changes one: its name, who sees it, its question, order and columns. */
export default function ViewSheet({ onSaved, onClose, ...given }: ViewSheetProps) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  // As it was when it was opened: what others change meanwhile must be seen before it is overwritten.
  const [{ view, start }] = useState(given)
  const [values, setValues] = useState<ViewStart>(start)
  const [isPinned, setPinned] = useState(true)
  const [isFinished, setFinished] = useState(true)
  const set = (change: Partial<ViewStart>) => setValues((now) => ({ ...now, ...change }))
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const body = { ...values, name: values.name.trim(), columns: [...values.columns] }
      const saved =
        view === null
          ? await call('POST /views', { body: { ...body, isPinned } })
          : await call('PATCH /views/{id}', {
              params: { id: view.id },
              body: { ...changesOf(body, start), version: view.version },
            })
      await askAgain(client, 'views')
      return saved
    },
    onSuccess: onSaved,
  })
  const unready = values.name.trim() === '' ? t('views.nameMissing') : isFinished ? null : t('query.unfinished')
  const title = view === null ? t('views.new') : t('views.editOf', { name: view.name })
  return (
    <SheetForm
      title={title}
      isChanged={!isFinished || Object.keys(changesOf(values, start)).length > 0}
      isBusy={isPending}
      unready={unready}
      problem={refusal(error, language)}
      onSave={mutate}
      onClose={onClose}
    >
      {view?.findings.map((finding) => (
        <InlineNotice key={`${finding.field} ${finding.value}`} tone="warning">
          {findingSentence(finding, language)}
        </InlineNotice>
      ))}
      <NameAndScope verb="view.share" value={values} onChange={set} />
      <section aria-label={t('views.query')}>
        <h3 className="mbe-1 text-13 font-medium">{t('views.query')}</h3>
        <QueryInput
          query={values.query}
          onChange={(query, isFinished) => {
            set({ query })
            setFinished(isFinished)
          }}
        />
      </section>
      <Field label={t('views.sort')} className="w-64 phone:w-full">
        <Select value={values.sort} onChange={({ target }) => set({ sort: target.value as TicketSort })}>
          {Object.entries(sortLabels).map(([sort, key]) => (
            <option key={sort} value={sort}>
              {t(key)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('list.group')} className="w-64 phone:w-full">
        <Select
          value={values.group ?? ''}
          onChange={({ target }) => set({ group: groupings.find((one) => one === target.value) ?? null })}
        >
          <option value="">{t('list.group.none')}</option>
          {groupings.map((one) => (
            <option key={one} value={one}>
              {t(groupLabels[one])}
            </option>
          ))}
        </Select>
      </Field>
      <ColumnChoice chosen={values.columns} onChange={(columns) => set({ columns })} />
      {view === null && (
        <Checkbox checked={isPinned} onChange={({ target }) => setPinned(target.checked)}>
          {t('views.pin')}
        </Checkbox>
      )}
    </SheetForm>
  )
}

const viewColumns = Object.keys(columnLabels) as ViewColumn[]

/** Columns stand in the order they were chosen in. */
function ColumnChoice({
  chosen,
  onChange,
}: {
  chosen: readonly ViewColumn[]
  onChange: (columns: readonly ViewColumn[]) => void
}) {
  const { t } = useLanguage()
  return (
    <fieldset>
      <legend className="mbe-1 text-13 font-medium">{t('views.columns')}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4">
        {viewColumns.map((column) => (
          <Checkbox
            key={column}
            checked={chosen.includes(column)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, column] : chosen.filter((one) => one !== column))
            }
          >
            {t(columnLabels[column])}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}

/** Only what differs, so that two who change different things of a view can tell. */
function changesOf(now: ViewStart, before: ViewStart) {
  return {
    ...(now.name !== before.name && { name: now.name }),
    ...((now.scope !== before.scope || now.teamId !== before.teamId) && { scope: now.scope, teamId: now.teamId }),
    ...(now.query !== before.query && { query: now.query }),
    ...(now.sort !== before.sort && { sort: now.sort }),
    ...(now.group !== before.group && { group: now.group }),
    ...(now.columns.join() !== before.columns.join() && { columns: [...now.columns] }),
  }
}
