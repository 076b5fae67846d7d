import type { Me } from '@foyer/contract/agents'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { apiQuery } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { findingText } from '../../lib/api/finding-text'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { InlineNotice } from '../../ui/inline-notice'
import { PasswordInput } from '../../ui/password-input'
import { SoloPage } from '../../ui/solo-page'
import { TextInput } from '../../ui/text-input'
import { MailboxRows, type MailboxWish } from './mailbox-rows'

/** First run: who looks after the desk, its name, its first mailboxes. Works once, by the link from the console. */
export default function SetUpPage({ token, onDone }: { token: string; onDone: (me: Me) => void }) {
  const language = useLanguage()
  const { t } = language
  const check = useQuery({ ...apiQuery('GET /setup', { query: { token } }), retry: false })
  const form = useRef<HTMLFormElement>(null)
  const [mailboxes, setMailboxes] = useState<MailboxWish[]>([])
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const submit = async () => {
    if (!form.current || isBusy) return
    const values = new FormData(form.current)
    const text = (name: string) => String(values.get(name) ?? '').trim()
    setBusy(true)
    setProblem(null)
    try {
      const me = await call('POST /setup', {
        body: {
          token,
          company: text('company'),
          locale: language.locale,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          admin: { name: text('name'), email: text('email'), password: String(values.get('password') ?? '') },
          mailboxes: mailboxes
            .filter((one) => one.isWanted && one.address !== '')
            .map(({ name, address }) => ({ name, address })),
          hasDemo: values.get('demo') === 'on',
        },
      })
      onDone(me)
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
  if (check.error)
    return (
      <SoloPage brand={t('app.name')} title={t('setUp.closed')} lead={t('setUp.closedLead')}>
        {null}
      </SoloPage>
    )
  const errorOf = (path: string) => {
    const finding = problem?.errors.find((one) => one.path === path)
    return problem && finding && findingText(finding, problem, language)
  }
  return (
    <SoloPage brand={t('app.name')} title={t('setUp.title')} lead={t('setUp.lead')} foot={t('setUp.foot')}>
      <form ref={form} onSubmit={onSubmit} noValidate className="mbs-6 grid gap-4">
        {problem && <InlineNotice tone="danger">{problemText(problem, language)}</InlineNotice>}
        <Field label={t('setUp.name')} isRequired error={errorOf('admin.name')}>
          <TextInput isLarge name="name" autoComplete="name" />
        </Field>
        <Field label={t('setUp.email')} hint={t('setUp.emailHint')} isRequired error={errorOf('admin.email')}>
          <TextInput
            isLarge
            name="email"
            type="email"
            autoComplete="username"
            dir="ltr"
            onBlur={({ target }) => setMailboxes((all) => withDomain(all, target.value))}
          />
        </Field>
        <Field label={t('setUp.password')} hint={t('setUp.passwordHint')} isRequired error={errorOf('admin.password')}>
          <PasswordInput isLarge name="password" autoComplete="new-password" />
        </Field>
        <Field label={t('setUp.company')} hint={t('setUp.companyHint')} isRequired error={errorOf('company')}>
          <TextInput isLarge name="company" autoComplete="organization" />
        </Field>
        <MailboxRows mailboxes={mailboxes} onChange={setMailboxes} />
        <label className="flex min-h-8 items-center gap-2 text-14">
          <input type="checkbox" name="demo" className="size-4 accent-(--color-accent)" />
          {t('setUp.demo')}
        </label>
        <Button look="primary" size="large" type="submit" isBusy={isBusy}>
          {t('setUp.submit')}
        </Button>
      </form>
    </SoloPage>
  )
}

const usual = ['support', 'sales', 'billing'] as const

/** Proposes the usual mailboxes at the admin's own domain, until somebody typed something else. */
function withDomain(all: readonly MailboxWish[], email: string): MailboxWish[] {
  const domain = email.split('@')[1]?.trim()
  if (!domain || all.some((one) => one.isTouched)) return [...all]
  return usual.map((local, index) => ({
    name: local.charAt(0).toUpperCase() + local.slice(1),
    address: `${local}@${domain}`,
    isWanted: index === 0,
    isTouched: false,
  }))
}
