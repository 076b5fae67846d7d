import type { Ticket } from '@foyer/contract/tickets'
import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { TicketChoice } from './ticket-choice'
import { useLink } from './use-link'

const kinds = ['related', 'duplicateOf', 'childOf'] as const

/** Says that this ticket has to do with another, and in which way. */
export default function LinkSheet({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useLanguage()
  const [kind, setKind] = useState<(typeof kinds)[number]>('related')
  const [chosen, setChosen] = useState<number | null>(null)
  const link = useLink(ticket, onClose)
  const names = {
    related: t('link.kind.related'),
    duplicateOf: t('link.kind.duplicateOf'),
    childOf: t('link.kind.childOf'),
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
            isBusy={link.isBusy}
            disabledReason={chosen === null ? t('merge.chooseFirst') : null}
            onClick={() => chosen !== null && link.act({ kind, other: chosen })}
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
      <TicketChoice ticket={ticket} chosen={chosen} onChoose={setChosen} />
      {link.problem && (
        <InlineNotice tone="danger" className="mx-4 mbe-3">
          {link.problem}
        </InlineNotice>
      )}
    </Sheet>
  )
}
