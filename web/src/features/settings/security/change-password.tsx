import { useState } from 'react'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { SettingGroup } from '../../../ui/form/setting-group'
import { InlineNotice } from '../../../ui/inline-notice'
import { PasswordInput } from '../../../ui/password-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { useAct } from '../use-act'

export function ChangePassword() {
  const { t } = useLanguage()
  const { run, again, isBusy, error } = useAct(['GET /session'], ['GET /me/sessions'])
  const [isChanged, setChanged] = useState(false)
  const change = async (values: Record<string, string>) => {
    setChanged(false)
    await run(() =>
      call('PUT /me/password', { body: { current: values.current ?? '', password: values.password ?? '' } }),
    )
    setChanged(true)
  }
  return (
    <>
      <SettingGroup title={t('security.password')} lead={t('security.passwordLead')}>
        <div className="px-4 pbe-4">
          <AddForm label={t('profile.changePassword')} isBusy={isBusy} onAdd={change}>
            <Field label={t('profile.currentPassword')}>
              <PasswordInput name="current" autoComplete="current-password" />
            </Field>
            <Field label={t('profile.newPassword')}>
              <PasswordInput name="password" autoComplete="new-password" />
            </Field>
          </AddForm>
        </div>
      </SettingGroup>
      {isChanged && <InlineNotice className="mbs-3">{t('security.passwordChanged')}</InlineNotice>}
      <ActProblem error={error} onConfirmed={again} />
    </>
  )
}
