import type { Ticket } from '@foyer/contract/tickets'
import { Suspense } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { AutomaticLine } from './automatic-line'
import type { TimelineEntry } from './build-timeline'
import { EventLines } from './event-lines'
import { MessageCard } from './message-card'
import { ReadLine } from './read-line'

const SideBlock = part(() => import('./side-block'))

interface TimelineLineProps {
  entry: TimelineEntry & { isRead: boolean }
  ticket: Ticket
  /** The first message not seen before: a line above says so. */
  isNew: boolean
}

/** One thing of a ticket's story, in the form it has by now. */
export function TimelineLine({ entry, ticket, isNew }: TimelineLineProps) {
  if (entry.kind === 'events')
    return <EventLines events={entry.events} canUndo={ticket.abilities.includes('ticket.undo')} />
  if (entry.kind === 'side')
    return (
      <>
        {isNew && <NewLine />}
        <Suspense>
          <SideBlock sideId={entry.sideId} messages={entry.messages} ticket={ticket} />
        </Suspense>
      </>
    )
  const { message } = entry
  return (
    <>
      {isNew && <NewLine />}
      {message.isAuto && !message.held ? (
        <AutomaticLine message={message} ticket={ticket} />
      ) : entry.isRead ? (
        <ReadLine message={message} ticket={ticket} />
      ) : (
        <MessageCard message={message} ticket={ticket} />
      )}
    </>
  )
}

function NewLine() {
  const { t } = useLanguage()
  return (
    <p data-first-new className="border-be border-accent text-12 font-medium text-accent">
      {t('ticket.firstNew')}
    </p>
  )
}
