import type { TicketSummary } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Field } from '../../ui/field'
import { RadioRow } from '../../ui/radio-row'
import { TextInput } from '../../ui/text-input'
import { apiQuery } from '../api/api-query'
import { refusal } from '../api/refusal'
import { useLanguage } from '../i18n/language'
import { StatusGlyph } from '../statuses/status-glyph'

const asked = { query: 'is:incident status:open,waiting', sort: 'activity', limit: 20 } as const

/** The incident meant: one that is open, or any ticket by its number. */
export default function IncidentChoice({
  chosen,
  onChoose,
}: {
  chosen: number | null
  onChoose: (number: number | null) => void
}) {
  const language = useLanguage()
  const { t } = language
  const [typed, setTyped] = useState('')
  const { data, error } = useQuery(apiQuery('GET /tickets', { query: asked }))
  const items = data?.items ?? []
  const type = (value: string) => {
    setTyped(value)
    const number = Number(value.trim().replace(/^#/, ''))
    onChoose(Number.isSafeInteger(number) && number > 0 ? number : null)
  }
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
          <legend className="sr-only">{t('incident.choose')}</legend>
          <p aria-hidden className="px-4 pbs-3 pbe-1 text-13 text-muted">
            {t('incident.choose')}
          </p>
          {items.map((one) => (
            <RadioRow
              key={one.id}
              name="incident"
              isChosen={chosen === one.number}
              onChoose={() => {
                setTyped('')
                onChoose(one.number)
              }}
            >
              <Candidate ticket={one} />
            </RadioRow>
          ))}
        </fieldset>
      )}
    </>
  )
}

function Candidate({ ticket }: { ticket: TicketSummary }) {
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2">
      <StatusGlyph category={ticket.statusCategory} isSnoozed={ticket.snoozedUntil !== null} />
      <bdi className="min-w-0 flex-1 truncate">{ticket.subject}</bdi>
      <span className="shrink-0 text-13 text-muted tabular-nums">{ticket.number}</span>
    </span>
  )
}
