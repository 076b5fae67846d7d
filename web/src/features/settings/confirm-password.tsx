import { type FormEvent, useState } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { call } from '../../lib/api/call'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { PasswordInput } from '../../ui/password-input'

/** What a refused act says. Where it only needs the password again, it asks for it and goes on by itself. */
export function ActProblem({ error, onConfirmed }: { error: Error | null; onConfirmed: () => void }) {
  const language = useLanguage()
  const { t } = language
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState<ApiProblem | null>(null)
  if (!(error instanceof ApiProblem)) return null
  if (error.code !== 'session.confirm')
    return (
      <InlineNotice tone="danger" className="mbs-3">
        {problemText(error, language)}
      </InlineNotice>
    )
  const confirm = async () => {
    try {
      await call('POST /session/confirm', { body: { password } })
      setPassword('')
      onConfirmed()
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      setRefused(problem)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void confirm()
  }
  return (
    <form onSubmit={onSubmit} className="mbs-3 grid gap-2 rounded-card border border-border p-4">
      <p className="font-medium">{t('settings.confirm')}</p>
      {refused && <InlineNotice tone="danger">{problemText(refused, language)}</InlineNotice>}
      <div className="flex gap-2">
        <PasswordInput
          aria-label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button look="primary" type="submit">
          {t('settings.confirmSubmit')}
        </Button>
      </div>
    </form>
  )
}
