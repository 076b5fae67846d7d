import { useState } from 'react'
import { knownTicket } from '../../lib/changes/show-change'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { RadioRow } from '../../ui/radio-row'
import { Sheet } from '../../ui/sheet'

interface MergeManyProps {
  ticketIds: readonly string[]
  onMerge: (into: string) => void
  onClose: () => void
}

/** Which of the chosen tickets remains, the oldest unless another is meant; the others go into it. */
export default function MergeMany({ ticketIds, onMerge, onClose }: MergeManyProps) {
  const { t } = useLanguage()
  const [tickets] = useState(() =>
    ticketIds
      .flatMap((id) => ({ id, ...knownTicket(id) }))
      .sort((one, other) => (one.createdAt ?? '').localeCompare(other.createdAt ?? '')),
  )
  const [into, setInto] = useState(tickets[0]?.id ?? '')
  const remains = tickets.find(({ id }) => id === into)
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('bulk.mergeTitle', { count: tickets.length })}
      className="w-112"
      foot={
        <>
          <Button look="primary" onClick={() => onMerge(into)}>
            {t('bulk.mergeInto', { count: tickets.length - 1, number: remains?.number ?? 0 })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <fieldset>
        <legend className="px-4 pbs-3 text-13 font-medium">{t('merge.remains')}</legend>
        {tickets.map(({ id, number, subject, customer }) => (
          <RadioRow key={id} name="remains" isChosen={id === into} onChoose={() => setInto(id)}>
            <span className="min-w-0 flex-1 py-2">
              <span dir="auto" className="block truncate">
                {subject || t('ticket.noSubject')}
              </span>
              <span className="block truncate text-13 text-muted">
                <bdi>{number}</bdi> · <bdi>{customer?.name || customer?.email || t('ticket.unknownAuthor')}</bdi>
              </span>
            </span>
          </RadioRow>
        ))}
      </fieldset>
      <p className="px-4 py-3 text-13 text-muted">{t('merge.noMail')}</p>
    </Sheet>
  )
}
