import type { TicketSort } from '@foyer/contract/tickets'
import type { View, ViewColumn } from '@foyer/contract/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Field } from '../../ui/field'
import { InlineNotice } from '../../ui/inline-notice'
import { Select } from '../../ui/select'
import { Sheet } from '../../ui/sheet'
import { TextInput } from '../../ui/text-input'
import { call } from '../api/call'
import { refusal } from '../api/refusal'
import { useLanguage } from '../i18n/language'
import { askAgain } from '../query/ask-again'
import { columnLabels } from './column-labels'
import { QueryInput } from './query-input'
import { type ScopeOfView, ScopeSelect } from './scope-select'
import { sortLabels } from './sort-labels'
import { findingSentence } from './view-words'

/** What a view is made of, as the sheet begins with it. */
export interface ViewStart extends ScopeOfView {
  name: string
  query: string
  sort: TicketSort
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
  const form = useId()
  // As it was when it was opened: what others change meanwhile must be seen before it is overwritten.
  const [{ view, start }] = useState(given)
  const [values, setValues] = useState<ViewStart>(start)
  const [isPinned, setPinned] = useState(true)
  const [isFinished, setFinished] = useState(true)
  const [isWarned, setWarned] = useState(false)
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unready === null) mutate()
  }
  const isChanged = !isFinished || Object.keys(changesOf(values, start)).length > 0
  // What was filled in does not go by a slip of the hand.
  const leave = () => (isChanged && !isWarned ? setWarned(true) : onClose())
  const unready = values.name.trim() === '' ? t('views.nameMissing') : isFinished ? null : t('query.unfinished')
  const title = view === null ? t('views.new') : t('views.editOf', { name: view.name })
  const problem = refusal(error, language)
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => !isOpen && leave()}
      title={title}
      className="w-168!"
      foot={
        <>
          <Button look="primary" type="submit" form={form} isBusy={isPending} disabledReason={unready}>
            {t('form.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.discard')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4 p-4">
        {problem && <InlineNotice tone="danger">{problem}</InlineNotice>}
        {isWarned && <InlineNotice tone="warning">{t('views.unsaved')}</InlineNotice>}
        {view?.findings.map((finding) => (
          <InlineNotice key={`${finding.field} ${finding.value}`} tone="warning">
            {findingSentence(finding, language)}
          </InlineNotice>
        ))}
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          <Field label={t('views.name')} isRequired>
            <TextInput
              // The first thing to say of a view is what it is called.
              autoFocus
              value={values.name}
              maxLength={200}
              autoComplete="off"
              onChange={({ target }) => set({ name: target.value })}
            />
          </Field>
          <Field label={t('views.seenBy')}>
            <ScopeSelect value={values} onChange={set} />
          </Field>
        </div>
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
        <ColumnChoice chosen={values.columns} onChange={(columns) => set({ columns })} />
        {view === null && (
          <Checkbox checked={isPinned} onChange={({ target }) => setPinned(target.checked)}>
            {t('views.pin')}
          </Checkbox>
        )}
      </form>
    </Sheet>
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
    ...(now.columns.join() !== before.columns.join() && { columns: [...now.columns] }),
  }
}
