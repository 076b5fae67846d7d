import type { InboundMail } from '@foyer/contract/mail'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { showToast } from '../../ui/toast'
import { useMailAct } from './use-mail-act'

/** The way from a mail that did not come through to a message: a ticket of its own, or a chosen one. */
export function ReleaseMail({ mail }: { mail: InboundMail }) {
  const { t } = useLanguage()
  // Nobody to answer: it cannot be a ticket of its own.
  const isNobodys = mail.reason === 'no-sender'
  const [isChoosing, setChoosing] = useState(isNobodys)
  const [ticket, setTicket] = useState('')
  const { act, isBusy, problem } = useMailAct(
    (chosen: string | null) =>
      call('POST /inbound-mails/{id}/release', {
        params: { id: mail.id },
        body: chosen === null ? {} : { ticket: chosen },
      }),
    ({ ticketNumber }) =>
      ticketNumber !== null && showToast({ text: t('incoming.released', { number: String(ticketNumber) }) }),
  )
  const isStub = mail.state === 'quarantined' && mail.ticketNumber !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy && ticket.trim() !== '') act(ticket.trim().replace(/^#/, ''))
  }
  return (
    <div className="mbs-3 ps-7 phone:ps-0">
      <div className="flex flex-wrap gap-2">
        {!isNobodys && (
          <Button size="small" look="primary" isBusy={isBusy} onClick={() => act(null)}>
            {t(isStub ? 'incoming.releaseStub' : 'incoming.release')}
          </Button>
        )}
        {!isStub && !isNobodys && (
          <Button size="small" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
            {t('incoming.releaseOn')}
          </Button>
        )}
      </div>
      {isChoosing && (
        <form onSubmit={submit} noValidate className="mbs-3 max-w-80">
          <Field label={t('incoming.ticketNumber')}>
            <span className="flex gap-2">
              <TextInput
                inputMode="numeric"
                autoComplete="off"
                autoFocus={!isNobodys}
                value={ticket}
                onChange={({ target }) => setTicket(target.value)}
                className="flex-1"
              />
              <Button type="submit" isBusy={isBusy}>
                {t('incoming.put')}
              </Button>
            </span>
          </Field>
        </form>
      )}
      {problem && (
        <p role="alert" className="mbs-2 text-13 text-danger">
          {problem}
        </p>
      )}
      <p className="mbs-2 text-12 text-muted">{t('incoming.releaseLead')}</p>
    </div>
  )
}
