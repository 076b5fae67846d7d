import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { useAct } from '../use-act'
import { ArchivedRows } from './archived-rows'
import { NamedList } from './named-list'
import type { NamedRow } from './named-row'

interface NamedListPageProps {
  title: string
  lead: string
  /** Those in use as they are ordered, archived ones among them. */
  rows: readonly NamedRow[]
  acts: ReturnType<typeof useAct>
  onAdd: (values: Record<string, string>) => Promise<unknown>
  fields?: ReactNode
}

/** A short list of the desk's own words: put in order, named anew, put aside and taken back, added to. */
export function NamedListPage({ title, lead, rows, acts, onAdd, fields }: NamedListPageProps) {
  const { t } = useLanguage()
  const { run, act, again, isBusy, error } = acts
  const [said, setSaid] = useState('')
  const active = rows.filter((one) => !one.isArchived)
  return (
    <>
      <SettingsHead title={title} />
      <PageBody>
        <PageTitle title={title} lead={lead} />
        <Panel>
          {active.length === 0 && <p className="p-4 text-muted">{t('settings.noneYet')}</p>}
          <NamedList label={title} rows={active} run={run} onSaid={setSaid} />
        </Panel>
        <p role="status" className="sr-only">
          {said}
        </p>
        <ArchivedRows rows={rows.filter((one) => one.isArchived)} onAct={act} />
        <div className="sticky inset-be-4">
          <ActProblem error={error} onConfirmed={again} />
        </div>
        <AddForm label={t('settings.add')} isBusy={isBusy} onAdd={(values) => run(() => onAdd(values))}>
          <Field label={t('mailboxes.name')}>
            <TextInput name="name" autoComplete="off" />
          </Field>
          {fields}
        </AddForm>
      </PageBody>
    </>
  )
}
