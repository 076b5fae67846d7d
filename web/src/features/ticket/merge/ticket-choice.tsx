import type { Ticket, TicketSummary } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { StatusGlyph } from '../../../lib/statuses/status-glyph'
import { Field } from '../../../ui/field'
import { Moment } from '../../../ui/moment'
import { RadioRow } from '../../../ui/radio-row'
import { TextInput } from '../../../ui/text-input'

export interface TicketChoiceProps {
  ticket: Ticket
  chosen: number | null
  onChoose: (number: number | null) => void
}

/** Another ticket: one that is likely, or by its number. */
export function TicketChoice({ ticket, chosen, onChoose }: TicketChoiceProps) {
  const language = useLanguage()
  const { t } = language
  const [typed, setTyped] = useState('')
  const { data, error } = useQuery(
    apiQuery('GET /tickets/{ticket}/merge-candidates', { params: { ticket: String(ticket.number) } }),
  )
  const reasons = {
    mayBelongTo: t('merge.reason.mayBelongTo'),
    linked: t('merge.reason.linked'),
    sameCustomer: t('merge.reason.sameCustomer'),
    sameOrganization: t('merge.reason.sameOrganization'),
    alikeSubject: t('merge.reason.alikeSubject'),
  }
  const type = (value: string) => {
    setTyped(value)
    const number = Number(value.trim().replace(/^#/, ''))
    onChoose(Number.isSafeInteger(number) && number > 0 && number !== ticket.number ? number : null)
  }
  const items = data?.items ?? []
  return (
    <>
      <div className="px-4 py-3">
        <Field label={t('merge.number')} error={refusal(error, language)}>
          <TextInput
            icon={Search}
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        </Field>
      </div>
      {items.length > 0 && (
        <fieldset className="border-bs border-border">
          <legend className="sr-only">{t('merge.candidates')}</legend>
          {items.map((one) => (
            <RadioRow
              key={one.id}
              name="candidate"
              isChosen={chosen === one.number}
              onChoose={() => {
                setTyped('')
                onChoose(one.number)
              }}
            >
              <Candidate candidate={one} reason={reasons[one.reason]} />
            </RadioRow>
          ))}
        </fieldset>
      )}
    </>
  )
}

function Candidate({ candidate, reason }: { candidate: TicketSummary; reason: string }) {
  return (
    <span className="min-w-0 flex-1 py-2">
      <span className="flex items-center gap-2">
        <StatusGlyph category={candidate.statusCategory} isSnoozed={candidate.snoozedUntil !== null} />
        <bdi className="min-w-0 flex-1 truncate">{candidate.subject}</bdi>
        <span className="shrink-0 text-13 text-muted tabular-nums">{candidate.number}</span>
      </span>
      <span className="flex gap-2 text-13 text-muted">
        <span className="min-w-0 flex-1 truncate">
          <bdi>{candidate.customer.name || candidate.customer.email}</bdi> · {reason}
        </span>
        <Moment at={candidate.lastMessageAt} className="shrink-0 tabular-nums" />
      </span>
    </span>
  )
}
