import type { Ticket } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { RadioRow } from '../../../ui/radio-row'
import { Sheet } from '../../../ui/sheet'
import { ticketQuery } from '../use-ticket'
import { MergeOutcome } from './merge-outcome'
import { TicketChoice } from './ticket-choice'
import { useMerge } from './use-merge'

export interface MergeSheetProps {
  ticket: Ticket
  onClose: () => void
  onGo: (number: number) => void
}

/** Which ticket this one is the same as, which of the two remains, and what becomes of what is on the other. */
export default function MergeSheet({ ticket, onClose, onGo }: MergeSheetProps) {
  const language = useLanguage()
  const { t } = language
  const [chosen, setChosen] = useState<number | null>(null)
  const [survivor, setSurvivor] = useState<number | null>(null)
  const [addParticipants, setAddParticipants] = useState(false)
  const { data: other, error } = useQuery({ ...ticketQuery(String(chosen)), enabled: chosen !== null })
  const isReady = chosen !== null && other !== undefined && other.mergedInto === null && other.id !== ticket.id
  const both = isReady ? [ticket, other].sort((one, two) => one.createdAt.localeCompare(two.createdAt)) : []
  const stays = both.find((one) => one.number === survivor) ?? both[0]
  const goes = both.find((one) => one !== stays)
  const merge = useMerge((into) => {
    onClose()
    if (into !== ticket.number) onGo(into)
  })
  const choose = (number: number | null) => {
    setChosen(number)
    setSurvivor(null)
    setAddParticipants(false)
  }
  const act = () => goes && stays && merge.act({ goes: goes.number, stays: stays.number, addParticipants })
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('merge.title', { number: ticket.number })}
      className="w-112"
      foot={
        <>
          <Button
            look="primary"
            isBusy={merge.isBusy}
            disabledReason={goes && stays ? null : t('merge.chooseFirst')}
            onClick={act}
          >
            {goes && stays ? t('merge.act', { source: goes.number, target: stays.number }) : t('merge.command')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <TicketChoice ticket={ticket} chosen={chosen} onChoose={choose} />
      {chosen !== null && error && (
        <InlineNotice tone="warning" className="mx-4 mbe-3">
          {refusal(error, language)}
        </InlineNotice>
      )}
      {other?.mergedInto && chosen !== null && (
        <InlineNotice tone="warning" className="mx-4 mbe-3">
          {t('ticket.mergedInto', { number: other.mergedInto.number })}
        </InlineNotice>
      )}
      {stays && goes && (
        <>
          <fieldset className="border-y border-border">
            <legend className="sr-only">{t('merge.remains')}</legend>
            <p aria-hidden className="px-4 pbs-3 text-13 font-medium">
              {t('merge.remains')}
            </p>
            {both.map((one, at) => (
              <RadioRow
                key={one.id}
                name="survivor"
                isChosen={one === stays}
                onChoose={() => {
                  setSurvivor(one.number)
                  setAddParticipants(false)
                }}
              >
                <span className="flex min-w-0 flex-1 gap-2">
                  <span className="shrink-0">
                    {t(at === 0 ? 'merge.older' : 'merge.younger', { number: one.number })}
                  </span>
                  <bdi className="truncate text-muted">{one.subject}</bdi>
                </span>
              </RadioRow>
            ))}
          </fieldset>
          <MergeOutcome
            goes={goes}
            stays={stays}
            addParticipants={addParticipants}
            onAddParticipants={setAddParticipants}
          />
        </>
      )}
      {merge.problem && (
        <InlineNotice tone="danger" className="mx-4 mbe-3">
          {merge.problem}
        </InlineNotice>
      )}
    </Sheet>
  )
}
