import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import type { useAct } from '../use-act'
import { RenameRow } from './rename-row'

export interface NamedRow {
  id: string
  shown: ReactNode
  /** Takes it away, or puts it aside where it is in use; absent where it cannot go. */
  remove?: () => Promise<unknown>
  /** Its name as it can be changed; absent where it is fixed. */
  renaming?: { name: string; rename: (name: string) => Promise<unknown> }
}

/** A short list of named things: what there is, a way to add one, a way to take one away. */
export function NamedListPage({
  title,
  lead,
  rows,
  acts,
  onAdd,
  fields,
}: {
  title: string
  lead: string
  rows: readonly NamedRow[]
  acts: ReturnType<typeof useAct>
  onAdd: (values: Record<string, string>) => Promise<unknown>
  fields?: ReactNode
}) {
  const { t } = useLanguage()
  const { run, act, again, isBusy, error } = acts
  const [renamed, setRenamed] = useState<string | null>(null)
  const rename = async (renaming: NonNullable<NamedRow['renaming']>, name: string) => {
    await run(() => renaming.rename(name))
    setRenamed(null)
  }
  return (
    <>
      <SettingsHead title={title} />
      <PageBody>
        <PageTitle title={title} lead={lead} />
        <Panel>
          <ul>
            {rows.map(({ id, shown, remove, renaming }) => (
              <li key={id} className="flex min-h-11 items-center gap-2 border-be border-border px-4 last:border-0">
                {renaming && renamed === id ? (
                  <RenameRow
                    name={renaming.name}
                    // A refusal stands below the list; the field stays open for another name.
                    onRename={(name) => void rename(renaming, name).catch(() => undefined)}
                    onClose={() => setRenamed(null)}
                  />
                ) : (
                  <>
                    <span className="min-w-0 flex-1 truncate">{shown}</span>
                    {renaming && (
                      <Button size="small" look="quiet" onClick={() => setRenamed(id)}>
                        {t('settings.rename')}
                      </Button>
                    )}
                    {remove && (
                      <Button size="small" look="quiet" onClick={() => act(remove)}>
                        {t('settings.remove')}
                      </Button>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </Panel>
        <AddForm label={t('settings.add')} isBusy={isBusy} onAdd={(values) => run(() => onAdd(values))}>
          <Field label={t('mailboxes.name')}>
            <TextInput name="name" autoComplete="off" />
          </Field>
          {fields}
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}

/** A key made from a name: small first letter, letters and digits only. */
export function keyOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/[^a-zA-Z0-9 ]/g, '')
    .split(/\s+/)
    .filter(Boolean)
  const key = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
  return /^[a-z]/.test(key) ? key : `own${key || 'Name'}`
}
