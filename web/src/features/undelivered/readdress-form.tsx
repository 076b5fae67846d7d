import type { Delivery } from '@foyer/contract/mail'
import type { DeliveryHistory } from '@foyer/contract/undelivered'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Panel } from '../../ui/panel'
import { TextInput } from '../../ui/text-input'
import { useDeliveryAct } from './use-delivery-act'

interface ReaddressFormProps {
  delivery: Delivery
  suggestion: DeliveryHistory['suggestion']
  onDone: () => void
}

const guesses = {
  ticket: 'undelivered.guess.ticket',
  person: 'undelivered.guess.person',
  domain: 'undelivered.guess.domain',
} as const

/** The same message to the right address, which is proposed where the failed one looks mistyped. */
export function ReaddressForm({ delivery, suggestion, onDone }: ReaddressFormProps) {
  const { t } = useLanguage()
  const unreached = delivery.recipients.filter((one) => one.state === 'failed' || one.state === 'bounced')
  const [gone] = unreached
  const [to, setTo] = useState(suggestion?.address ?? gone?.address ?? '')
  const { act, isBusy, problem } = useDeliveryAct(
    async () => {
      await call('POST /deliveries/{id}/readdress', {
        params: { id: delivery.id },
        body: { to: to.trim(), ...(gone && { address: gone.address }) },
      })
      if (unreached.length === 1) onDone()
    },
    () => t('undelivered.fixed', { address: to.trim() }),
  )
  if (!gone) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) act(undefined)
  }
  const isSame = to.trim().toLowerCase() === gone.address.toLowerCase()
  return (
    <Panel className="mbs-4 p-4">
      {suggestion && <p className="mbe-3 text-13">{t(guesses[suggestion.because], { address: suggestion.address })}</p>}
      <form onSubmit={submit} noValidate>
        <Field
          label={unreached.length > 1 ? t('undelivered.insteadOf', { address: gone.address }) : t('undelivered.sendTo')}
          hint={t('undelivered.fixHint')}
          error={problem}
        >
          <span className="flex gap-2 below-roomy:flex-col">
            <TextInput
              type="email"
              dir="ltr"
              autoComplete="off"
              value={to}
              onChange={({ target }) => setTo(target.value)}
              className="flex-1 below-roomy:flex-none"
            />
            <Button
              type="submit"
              look="primary"
              isBusy={isBusy}
              disabledReason={isSame ? t('undelivered.sameAddress') : null}
            >
              {t('undelivered.fix')}
            </Button>
          </span>
        </Field>
      </form>
    </Panel>
  )
}
