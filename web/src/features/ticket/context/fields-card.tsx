import type { Ticket } from '@foyer/contract/tickets'
import { useEffect, useState } from 'react'
import { type FieldValue, readFieldValue } from '../../../lib/fields/field-value'
import { type NamedField, useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { OwnFieldControl } from '../../../ui/form/own-field-control'
import { useChangeTicket } from '../use-change-ticket'
import { Card } from './card'

/** Kinds that are typed: kept when one leaves them, not letter by letter. */
const typedKinds = ['text', 'longText', 'number', 'date']

/** The desk's own fields of a ticket, each changed where it stands; absent where the desk has none. */
export function FieldsCard({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const fields = useCustomFields('ticket')
  const change = useChangeTicket(ticket)
  if (fields.length === 0) return null
  return (
    <Card title={t('settings.fields')}>
      <div className="grid gap-3">
        {fields.map((field) => (
          <TicketField
            key={field.key}
            field={field}
            value={readFieldValue(ticket.customFields[field.key])}
            isDisabled={!ticket.abilities.includes('ticket.change')}
            onKeep={(value) => change({ customFields: { [field.key]: value } })}
          />
        ))}
      </div>
    </Card>
  )
}

interface TicketFieldProps {
  field: NamedField
  value: FieldValue
  isDisabled: boolean
  onKeep: (value: FieldValue) => void
}

function TicketField({ field, value, isDisabled, onKeep }: TicketFieldProps) {
  const [typed, setTyped] = useState(value)
  const stored = JSON.stringify(value)
  // Somebody else's change, or a refusal, shows what is stored.
  useEffect(() => setTyped(JSON.parse(stored) as FieldValue), [stored])
  const isTyped = typedKinds.includes(field.kind)
  return (
    <Field label={field.label}>
      <OwnFieldControl
        kind={field.kind}
        label={field.label}
        options={field.options}
        value={isTyped ? typed : value}
        isDisabled={isDisabled}
        onChange={isTyped ? setTyped : onKeep}
        onBlur={() => isTyped && JSON.stringify(typed) !== stored && onKeep(typed)}
      />
    </Field>
  )
}
