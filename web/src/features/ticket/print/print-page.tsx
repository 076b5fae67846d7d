import type { Ticket } from '@foyer/contract/tickets'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { apiPages } from '../../../lib/api/api-query'
import { refusalOf } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { fullMoment } from '../../../lib/time/moment'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { InlineNotice } from '../../../ui/inline-notice'
import { ticketQuery } from '../use-ticket'
import { PaperMessage } from './paper-message'

export interface PrintPageProps {
  number: string
  hasNotes: boolean
  hasHeaders: boolean
  onChoose: (choice: { hasNotes: boolean; hasHeaders: boolean }) => void
  onClose: () => void
}

/** A ticket as it goes onto paper: everything said, opened and unfolded; notes only where they are asked for. */
export default function PrintPage({ number, hasNotes, hasHeaders, onChoose, onClose }: PrintPageProps) {
  const language = useLanguage()
  const { t } = language
  const ticket = useQuery(ticketQuery(number))
  const pages = useInfiniteQuery(
    apiPages('GET /tickets/{ticket}/messages', { params: { ticket: number }, query: { limit: 100 } }),
  )
  const { hasNextPage, isFetching, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const messages = (pages.data?.pages ?? []).flatMap((page) => page.items)
  const notes = messages.filter((one) => one.visibility === 'internal').length
  const shown = hasNotes ? messages : messages.filter((one) => one.visibility !== 'internal')
  const isWhole = pages.isSuccess && !hasNextPage
  const error = ticket.error ?? pages.error
  return (
    <main className="mx-auto max-w-200 px-8 py-6 text-14 phone:px-4 print:max-w-none print:p-0">
      <div
        role="toolbar"
        aria-label={t('print.tools')}
        className="mbe-6 flex flex-wrap items-center gap-4 border-be border-border pbe-4 print:hidden"
      >
        <Button look="quiet" icon={ArrowLeft} onClick={onClose}>
          {t('ticket.back')}
        </Button>
        <Checkbox checked={hasHeaders} onChange={({ target }) => onChoose({ hasNotes, hasHeaders: target.checked })}>
          {t('print.headers')}
        </Checkbox>
        <Checkbox checked={hasNotes} onChange={({ target }) => onChoose({ hasNotes: target.checked, hasHeaders })}>
          {t('print.notes', { count: notes })}
        </Checkbox>
        <Button
          look="primary"
          icon={Printer}
          // Nothing else is done on this page: Enter prints.
          autoFocus
          disabledReason={isWhole ? null : t('ui.loading')}
          onClick={() => void printWhole()}
          className="ms-auto"
        >
          {t('print.do')}
        </Button>
      </div>
      {error && <InlineNotice tone="danger">{refusalOf(error, language)}</InlineNotice>}
      {ticket.data && (
        // As a table, so that paper repeats its head on every page.
        <div className="print:table print:w-full">
          {hasNotes && (
            <p className="mbe-2 rounded-chip bg-note px-2 py-1 font-semibold print:table-header-group">
              {t('print.marked')}
            </p>
          )}
          <div>
            <Head ticket={ticket.data} />
            {shown.map((message) => (
              <PaperMessage key={message.id} message={message} hasHeaders={hasHeaders} />
            ))}
          </div>
        </div>
      )}
    </main>
  )
}

/** Pictures still under way would be missing on paper; one that does not come is. */
async function printWhole(): Promise<void> {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  window.print()
}

function Head({ ticket }: { ticket: Ticket }) {
  const language = useLanguage()
  const { t } = language
  const { labelOf } = useStatuses()
  const facts: [name: string, value: string][] = [
    [t('print.customer'), [ticket.customer.name, ticket.customer.email].filter(Boolean).join(', ')],
    [t('ticket.status'), labelOf(ticket.status)],
    [t('ticket.assignee'), ticket.assignee?.name ?? t('ticket.nobody')],
    [t('ticket.team'), ticket.team?.name ?? ''],
    [t('context.tags'), ticket.tags.join(', ')],
    [t('print.opened'), fullMoment(new Date(ticket.createdAt), language)],
    [t('print.printed'), fullMoment(new Date(), language)],
  ]
  return (
    <header>
      <h1 dir="auto" className="text-20 font-semibold">
        {ticket.subject || t('ticket.noSubject')} <bdi className="font-normal text-muted">{ticket.number}</bdi>
      </h1>
      <dl className="mbs-2 grid grid-cols-[max-content_1fr] gap-x-3 text-13">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-muted">{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    </header>
  )
}
