import type { Ticket } from '@foyer/contract/tickets'
import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import IncidentChoice from '../../../lib/incidents/incident-choice'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { useJoinIncident } from '../incident/use-join-incident'
import { TicketChoice } from './ticket-choice'
import { useLink } from './use-link'

const kinds = ['related', 'duplicateOf', 'childOf', 'incident'] as const

/** Says that this ticket has to do with another, and in which way. */
export default function LinkSheet({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useLanguage()
  const [kind, setKind] = useState<(typeof kinds)[number]>('related')
  const [chosen, setChosen] = useState<number | null>(null)
  const link = useLink(ticket, onClose)
  const join = useJoinIncident(ticket, onClose)
  const problem = link.problem ?? join.problem
  const act = (other: number) => (kind === 'incident' ? join.act(other) : link.act({ kind, other }))
  const names = {
    related: t('link.kind.related'),
    duplicateOf: t('link.kind.duplicateOf'),
    childOf: t('link.kind.childOf'),
    incident: t('incident.partOf'),
  }
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('link.title', { number: ticket.number })}
      className="w-112"
      foot={
        <>
          <Button
            look="primary"
            isBusy={link.isBusy || join.isBusy}
            disabledReason={chosen === null ? t('merge.chooseFirst') : null}
            onClick={() => chosen !== null && act(chosen)}
          >
            {t('link.act')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <div className="px-4 pbs-3">
        <Field label={t('link.kind')}>
          <Select
            value={kind}
            onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? 'related')}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {names[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {kind === 'incident' ? (
        <IncidentChoice chosen={chosen} onChoose={setChosen} />
      ) : (
        <TicketChoice ticket={ticket} chosen={chosen} onChoose={setChosen} />
      )}
      {problem && (
        <InlineNotice tone="danger" className="mx-4 mbe-3">
          {problem}
        </InlineNotice>
      )}
    </Sheet>
  )
}
