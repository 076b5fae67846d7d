import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { findingText } from '../../../lib/api/finding-text'
import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { useMailboxes } from '../../../lib/vocabulary/use-vocabulary'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { PageBody } from '../../../ui/page-body'
import { Region } from '../../../ui/region'
import { RegionHead } from '../../../ui/region-head'
import { Select } from '../../../ui/select'
import { TextArea } from '../../../ui/text-area'
import { TextInput } from '../../../ui/text-input'

/** A ticket typed in by hand: what a customer said by another way, or a first mail to them. */
export default function NewTicketPage({ customerId }: { customerId: string | null }) {
  const language = useLanguage()
  const { t } = language
  const navigate = useNavigate()
  const mailboxes = useMailboxes().filter((one) => one.isEnabled)
  const customer = useQuery({
    ...apiQuery('GET /people/{id}', { params: { id: customerId ?? '' } }),
    enabled: customerId !== null,
    retry: false,
  })
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const submit = async () => {
    if (!form.current || isBusy) return
    const values = new FormData(form.current)
    const text = (name: string) => String(values.get(name) ?? '').trim()
    setBusy(true)
    setProblem(null)
    try {
      const isMail = text('direction') === 'out'
      const ticket = await call('POST /tickets', {
        body: {
          subject: text('subject'),
          customer: { email: text('email'), ...(text('name') !== '' && { name: text('name') }) },
          message: { text: String(values.get('message') ?? ''), direction: isMail ? 'out' : 'in' },
          channel: isMail ? 'email' : 'phone',
          ...(text('mailbox') !== '' && { mailboxId: text('mailbox') }),
        },
      })
      void navigate({ to: '/desk/tickets/$number', params: { number: String(ticket.number) } })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  // What is typed must not be overwritten by an answer that comes late; a person nobody finds leaves the fields empty.
  const isReady = customerId === null || !customer.isPending
  const errorOf = (path: string) => {
    const finding = problem?.errors.find((one) => one.path === path)
    return problem && finding && findingText(finding, problem, language)
  }
  return (
    <Region as="main" label={t('newTicket.title')} className="flex-1">
      <RegionHead>
        <h1 className="font-semibold">{t('newTicket.title')}</h1>
      </RegionHead>
      <PageBody className="max-w-180!">
        {isReady && (
          <form ref={form} onSubmit={onSubmit} noValidate className="grid gap-4">
            {problem && <InlineNotice tone="danger">{problemText(problem, language)}</InlineNotice>}
            <Field label={t('newTicket.direction')}>
              <Select name="direction" defaultValue="in">
                <option value="in">{t('newTicket.theirWords')}</option>
                <option value="out">{t('newTicket.mailThem')}</option>
              </Select>
            </Field>
            <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
              <Field label={t('newTicket.email')} isRequired error={errorOf('customer.email')}>
                <TextInput
                  name="email"
                  type="email"
                  dir="ltr"
                  autoComplete="off"
                  defaultValue={customer.data?.email ?? ''}
                />
              </Field>
              <Field label={t('newTicket.name')}>
                <TextInput name="name" autoComplete="off" defaultValue={customer.data?.name ?? ''} />
              </Field>
            </div>
            {mailboxes.length > 1 && (
              <Field label={t('context.mailbox')}>
                <Select name="mailbox" defaultValue={mailboxes[0]?.id ?? ''}>
                  {mailboxes.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.address}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <Field label={t('newTicket.subject')} isRequired error={errorOf('subject')}>
              <TextInput name="subject" autoComplete="off" />
            </Field>
            <Field label={t('newTicket.message')} isRequired error={errorOf('message.text')}>
              <TextArea name="message" rows={8} />
            </Field>
            <div>
              <Button look="primary" type="submit" isBusy={isBusy}>
                {t('newTicket.submit')}
              </Button>
            </div>
          </form>
        )}
      </PageBody>
    </Region>
  )
}
