import type { Me } from '@foyer/contract/agents'
import { type FormEvent, useRef, useState } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { call } from '../../lib/api/call'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { InlineNotice } from '../../ui/inline-notice'
import { PasswordInput } from '../../ui/password-input'
import { TextInput } from '../../ui/text-input'

export interface SignInFormProps {
  email?: string
  onSignedIn: (me: Me) => void
}

/** Address and password, and the second factor where one is asked for. Plain fields: it is on the way to everything. */
export default function SignInForm({ email = '', onSignedIn }: SignInFormProps) {
  const language = useLanguage()
  const { t } = language
  const form = useRef<HTMLFormElement>(null)
  const [needsCode, setNeedsCode] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const submit = async () => {
    if (!form.current || isBusy) return
    const values = new FormData(form.current)
    const text = (name: string) => String(values.get(name) ?? '')
    const code = text('code').replace(/\s/g, '')
    setBusy(true)
    setProblem(null)
    try {
      onSignedIn(
        await call('POST /session', {
          body: { email: text('email'), password: text('password'), ...(code && { code }) },
        }),
      )
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.code === 'session.codeNeeded') setNeedsCode(true)
      else setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="mbs-6 grid gap-4">
      {problem && <InlineNotice tone="danger">{problemText(problem, language)}</InlineNotice>}
      <Field label={t('signIn.email')} isRequired>
        <TextInput isLarge name="email" type="email" autoComplete="username" defaultValue={email} dir="ltr" />
      </Field>
      <Field label={t('signIn.password')} isRequired>
        <PasswordInput isLarge name="password" autoComplete="current-password" />
      </Field>
      {needsCode && (
        <Field label={t('signIn.code')} hint={t('signIn.codeHint')} isRequired>
          {/* Asked for a moment ago: the next thing to type. */}
          <TextInput isLarge name="code" inputMode="numeric" autoComplete="one-time-code" autoFocus dir="ltr" />
        </Field>
      )}
      <Button look="primary" size="large" type="submit" isBusy={isBusy}>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}
