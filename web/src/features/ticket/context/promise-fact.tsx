import type { Ticket } from '@foyer/contract/tickets'
import { useState } from 'react'
import { usePickerSurface } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { PromisePopover } from '../../../lib/promise/promise-popover'
import { dayAndTime, fullMoment } from '../../../lib/time/moment'
import { Chip } from '../../../ui/chip'
import { cx } from '../../../ui/class-names'
import { useChangeTicket } from '../use-change-ticket'

const look = 'inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-control px-1.5 text-14 phone:min-h-11 -ms-1.5'

/** By when the customer hears next, who said so, and what was said where it was moved since. */
export function PromiseFact({ ticket, isDisabled }: { ticket: Ticket; isDisabled: boolean }) {
  const language = useLanguage()
  const { t } = language
  const change = useChangeTicket(ticket)
  const [isOpen, setOpen] = useState(false)
  usePickerSurface('promise', () => !isDisabled && setOpen(true))
  const { promisedUntil, promise } = ticket
  const moment = (iso: string): string => dayAndTime(new Date(iso), language)
  const shown =
    promisedUntil === null ? (
      <span className="text-muted">{t('context.none')}</span>
    ) : (
      <>
        {moment(promisedUntil)}
        {ticket.promiseBrokenAt !== null && <Chip tone="danger">{t('promise.broken')}</Chip>}
      </>
    )
  return (
    <>
      {isDisabled ? (
        <span className={look}>{shown}</span>
      ) : (
        <PromisePopover
          isPromised={promisedUntil !== null}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onPick={(until) => change({ promisedUntil: until?.toISOString() ?? null })}
          trigger={
            <button
              type="button"
              title={promisedUntil === null ? undefined : fullMoment(new Date(promisedUntil), language)}
              aria-label={
                promisedUntil === null ? t('promise.name') : t('promise.by', { until: moment(promisedUntil) })
              }
              className={cx(look, 'hover:bg-hover aria-expanded:bg-hover')}
            >
              {shown}
            </button>
          }
        />
      )}
      {promisedUntil !== null && promise !== null && promise.dueAt !== promisedUntil && (
        <p className="text-12 text-muted">{t('promise.told', { until: moment(promise.dueAt) })}</p>
      )}
      {promise !== null && promise.by !== null && (
        <p className="text-12 text-muted">{t('promise.givenBy', { name: promise.by.name })}</p>
      )}
    </>
  )
}
