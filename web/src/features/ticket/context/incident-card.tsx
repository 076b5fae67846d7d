import type { Incident } from '@foyer/contract/incident'
import type { Ticket } from '@foyer/contract/tickets'
import { Link } from '@tanstack/react-router'
import { Siren, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { askPicker } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { StatusGlyph } from '../../../lib/statuses/status-glyph'
import { shortMoment } from '../../../lib/time/moment'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { IconButton } from '../../../ui/icon-button'
import { TextArea } from '../../../ui/text-area'
import { useChangeTicket } from '../use-change-ticket'
import { Card } from './card'

/** The incident a ticket belongs to; or, of an incident, its tickets, what was behind it, and the way to answer them all. */
export function IncidentCard({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const { incident, reports, rootCause, solution } = ticket
  const isIncident = reports.count > 0 || rootCause !== null || solution !== null
  if (incident === null && !isIncident) return null
  return (
    <Card title={t('incident.card')}>
      {incident !== null && <PartOf ticket={ticket} incident={incident} />}
      {isIncident && <Reports ticket={ticket} />}
    </Card>
  )
}

function PartOf({ ticket, incident }: { ticket: Ticket; incident: Incident }) {
  const { t } = useLanguage()
  const change = useChangeTicket(ticket)
  return (
    <>
      <div className="flex min-h-9 items-center gap-2 phone:min-h-11">
        <StatusGlyph category={incident.statusCategory} isSnoozed={false} />
        <Link
          to="/desk/tickets/$number"
          params={{ number: String(incident.number) }}
          className="min-w-0 flex-1 hover:underline"
        >
          <span className="block text-12 text-muted">{t('incident.partOf')}</span>
          <bdi className="block truncate text-14">{incident.subject || t('ticket.noSubject')}</bdi>
        </Link>
        <span className="text-13 text-muted tabular-nums">{incident.number}</span>
        {ticket.abilities.includes('ticket.change') && ticket.mergedInto === null && (
          <IconButton isSmall icon={X} label={t('incident.part')} onClick={() => change({ incidentId: null })} />
        )}
      </div>
      {incident.rootCause !== null && (
        <p dir="auto" className="text-13 break-words whitespace-pre-line text-muted">
          {incident.rootCause}
        </p>
      )}
    </>
  )
}

function Reports({ ticket }: { ticket: Ticket }) {
  const language = useLanguage()
  const { t } = language
  const { count, openCount } = ticket.reports
  const maySolve = ticket.abilities.includes('ticket.change') && ticket.mergedInto === null
  return (
    <div className="grid gap-3">
      <p className="text-14">
        <Link
          to="/desk/views/$view"
          params={{ view: 'all' }}
          search={{ q: `incident:${ticket.number}` }}
          className="text-accent hover:underline"
        >
          {t('incident.reports', { count, done: openCount })}
        </Link>
        {ticket.solution && (
          <span className="block text-12 text-muted">
            {t('incident.solvedAt', { date: shortMoment(new Date(ticket.solution.at), new Date(), language) })}
          </span>
        )}
      </p>
      <RootCause ticket={ticket} isDisabled={!maySolve} />
      {maySolve && (
        <Button size="small" icon={Siren} onClick={() => askPicker('solve')} className="justify-self-start">
          {t('incident.command')}
        </Button>
      )}
    </div>
  )
}

/** Kept when one leaves it. */
function RootCause({ ticket, isDisabled }: { ticket: Ticket; isDisabled: boolean }) {
  const { t } = useLanguage()
  const change = useChangeTicket(ticket)
  const stored = ticket.rootCause ?? ''
  const [typed, setTyped] = useState(stored)
  // Somebody else's change, or an undo, shows what is stored.
  useEffect(() => setTyped(stored), [stored])
  return (
    <Field label={t('incident.cause')}>
      <TextArea
        rows={2}
        maxLength={5000}
        disabled={isDisabled}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => typed.trim() !== stored && change({ rootCause: typed.trim() || null })}
      />
    </Field>
  )
}
