import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { type FormEvent, useId, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { RadioRow } from '../../../ui/radio-row'
import { Sheet } from '../../../ui/sheet'
import { TextInput } from '../../../ui/text-input'
import { useSplit } from './use-split'

export interface SplitSheetProps {
  ticket: Ticket
  message: Message
  onClose: () => void
  onGo: (number: number) => void
}

/** A message becomes a ticket of its own: alone, or with all after it. */
export default function SplitSheet({ ticket, message, onClose, onGo }: SplitSheetProps) {
  const { t } = useLanguage()
  const form = useId()
  const [andLater, setAndLater] = useState(false)
  const [subject, setSubject] = useState(message.subject || ticket.subject)
  const split = useSplit(ticket, ({ number }) => {
    onClose()
    onGo(number)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = subject.trim()
    split.act({ id: message.id, andLater, ...(given !== '' && { subject: given }) })
  }
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('split.title')}
      foot={
        <>
          <Button type="submit" form={form} look="primary" isBusy={split.isBusy}>
            {t('split.act')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <fieldset className="border-be border-border">
          <legend className="sr-only">{t('split.which')}</legend>
          <RadioRow name="which" isChosen={!andLater} onChoose={() => setAndLater(false)}>
            {t('split.thisMessage')}
          </RadioRow>
          <RadioRow name="which" isChosen={andLater} onChoose={() => setAndLater(true)}>
            {t('split.fromHere')}
          </RadioRow>
        </fieldset>
        <div className="flex flex-col gap-3 px-4 py-3">
          <Field label={t('split.subject')}>
            <TextInput value={subject} maxLength={500} onChange={({ target }) => setSubject(target.value)} />
          </Field>
          <p className="text-13 text-muted">
            {t('split.lead', { name: message.author.name || (message.author.email ?? '') })}
          </p>
          {split.problem && <InlineNotice tone="danger">{split.problem}</InlineNotice>}
        </div>
      </form>
    </Sheet>
  )
}
