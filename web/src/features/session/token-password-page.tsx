import { type FormEvent, useRef, useState } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { call } from '../../lib/api/call'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { InlineNotice } from '../../ui/inline-notice'
import { PasswordInput } from '../../ui/password-input'
import { SoloPage } from '../../ui/solo-page'

/** Where the links of an invitation and of a password reset lead: a password of one's own, once. */
export default function TokenPasswordPage({
  kind,
  token,
  onDone,
}: {
  kind: 'invitation' | 'reset'
  token: string
  onDone: () => void
}) {
  const language = useLanguage()
  const { t } = language
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const submit = async () => {
    if (!form.current || isBusy) return
    const password = String(new FormData(form.current).get('password') ?? '')
    setBusy(true)
    setProblem(null)
    try {
      if (kind === 'invitation') await call('POST /invitations/accept', { body: { token, password } })
      else await call('POST /password-resets/use', { body: { token, password } })
      onDone()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <SoloPage
      brand={t('app.name')}
      title={kind === 'invitation' ? t('token.invitation') : t('token.reset')}
      lead={t('token.lead')}
    >
      <form ref={form} onSubmit={onSubmit} noValidate className="mbs-6 grid gap-4">
        {problem && <InlineNotice tone="danger">{problemText(problem, language)}</InlineNotice>}
        <Field label={t('signIn.password')} hint={t('setUp.passwordHint')} isRequired>
          <PasswordInput isLarge name="password" autoComplete="new-password" />
        </Field>
        <Button look="primary" size="large" type="submit" isBusy={isBusy}>
          {t('token.submit')}
        </Button>
      </form>
    </SoloPage>
  )
}
