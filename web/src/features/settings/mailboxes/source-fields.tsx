import type { MailSource } from '@foyer/contract/mail-sources'
import { type KeyboardEvent, useState } from 'react'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Field } from '../../../ui/field'
import { PasswordInput } from '../../../ui/password-input'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { bodyOf, changeOf, newValues, type SourceValues, valuesFor, valuesOfSource } from './source-values'

interface SourceFieldsProps {
  mailboxId: string
  /** The one to change; null adds one. */
  source: MailSource | null
  run: (act: () => Promise<unknown>) => Promise<unknown>
  isBusy: boolean
  onDone: () => void
}

/** An account to be added or changed. No form of its own: it stands inside the mailbox's, and Enter there must not save that one. */
export function SourceFields({ mailboxId, source, run, isBusy, onDone }: SourceFieldsProps) {
  const { t } = useLanguage()
  const [values, setValues] = useState<SourceValues>(source === null ? newValues : valuesOfSource(source))
  const set = (some: Partial<SourceValues>) => setValues({ ...values, ...some })
  const text = (name: 'host' | 'port' | 'user' | 'folders' | 'password' | 'clientId' | 'clientSecret') => ({
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
    autoComplete: 'off',
    dir: 'ltr' as const,
  })
  // What was refused is said below the list; what was typed stays.
  const save = () => {
    const act = () =>
      source === null
        ? call('POST /mail-sources', { body: bodyOf(mailboxId, values) })
        : call('PATCH /mail-sources/{id}', { params: { id: source.id }, body: changeOf(source, values) })
    run(act).then(onDone, () => undefined)
  }
  const label = source === null ? t('sources.add') : t('sources.change')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    save()
  }
  const hasPassword = values.signInWith === 'password'
  return (
    <fieldset aria-label={label} onKeyDown={onKeyDown} className="grid gap-3 p-4">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('sources.signInWith')}>
          <Select value={values.signInWith} onChange={({ target }) => setValues(valuesFor(target.value, values))}>
            <option value="password">{t('sources.password')}</option>
            <option value="microsoft">Microsoft 365</option>
            <option value="google">Google</option>
          </Select>
        </Field>
        <Field label={t('sending.host')}>
          <TextInput {...text('host')} />
        </Field>
        <Field label={t('sending.port')} className="w-24">
          <TextInput {...text('port')} type="number" />
        </Field>
        <Field label={t('sending.security')}>
          <Select value={values.security} onChange={({ target }) => set({ security: target.value })}>
            <option value="tls">TLS</option>
            <option value="starttls">STARTTLS</option>
            <option value="none">{t('sending.noTls')}</option>
          </Select>
        </Field>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('sending.user')}>
          <TextInput {...text('user')} />
        </Field>
        {hasPassword ? (
          <Field label={t('sources.password')} hint={source === null ? undefined : t('sources.passwordStays')}>
            <PasswordInput {...text('password')} />
          </Field>
        ) : (
          <>
            <Field label={t('sources.clientId')}>
              <TextInput {...text('clientId')} />
            </Field>
            <Field label={t('sources.clientSecret')} hint={source === null ? undefined : t('sources.passwordStays')}>
              <PasswordInput {...text('clientSecret')} />
            </Field>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <Field label={t('sources.folders')} hint={t('sources.foldersHint')}>
          <TextInput {...text('folders')} />
        </Field>
        <Field label={t('sources.afterFetch')}>
          <Select value={values.afterFetch} onChange={({ target }) => set({ afterFetch: target.value })}>
            <option value="move">{t('sources.afterMove')}</option>
            <option value="keyword">{t('sources.afterKeyword')}</option>
            <option value="delete">{t('sources.afterDelete')}</option>
          </Select>
        </Field>
      </div>
      <Checkbox checked={values.watchesSpam} onChange={({ target }) => set({ watchesSpam: target.checked })}>
        {t('sources.watchesSpam')}
      </Checkbox>
      <div className="flex gap-2">
        <Button look="primary" isBusy={isBusy} onClick={save}>
          {source === null ? t('sources.add') : t('form.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('settings.cancel')}
        </Button>
      </div>
    </fieldset>
  )
}
