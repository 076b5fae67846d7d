import type { Message } from '@foyer/contract/messages'
import type { Ticket, TicketEvent } from '@foyer/contract/tickets'
import { ArrowDown } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { AutomaticLine } from './automatic-line'
import { buildTimeline } from './build-timeline'
import { EventLines } from './event-lines'
import { MessageCard } from './message-card'

export interface TimelineProps {
  ticket: Ticket
  messages: readonly Message[]
  events: readonly TicketEvent[]
  hasOlder: boolean
  isLoadingOlder: boolean
  onOlder: () => void
}

const nearPx = 80

/** Everything said and done, oldest first. Opens at the newest; what arrives while one reads above is only announced. */
export function Timeline({ ticket, messages, events, hasOlder, isLoadingOlder, onOlder }: TimelineProps) {
  const { t } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const [missed, setMissed] = useState(0)
  const entries = useMemo(() => buildTimeline(messages, events, hasOlder), [messages, events, hasOlder])
  const newest = messages.at(-1)?.id
  const lastSeen = useRef(newest)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight
  }, [])
  useEffect(() => {
    if (newest === lastSeen.current) return
    const from = messages.findIndex((message) => message.id === lastSeen.current)
    lastSeen.current = newest
    if (!isAtEnd.current && from >= 0) setMissed((count) => count + messages.length - 1 - from)
  }, [newest, messages])

  const onScroll = () => {
    const element = scroller.current
    if (!element) return
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
    if (isAtEnd.current) setMissed(0)
  }
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        onScroll={onScroll}
        // A region that scrolls has to be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        role="log"
        aria-label={t('ticket.messages')}
        aria-live="off"
        className="scroll-quiet flex h-full flex-col gap-2 px-4 py-3 outline-offset-[-2px] phone:px-3"
      >
        {hasOlder && (
          <Button look="quiet" size="small" isBusy={isLoadingOlder} onClick={onOlder} className="self-center">
            {t('ticket.older')}
          </Button>
        )}
        {entries.map((entry) =>
          entry.kind === 'events' ? (
            <EventLines
              key={entry.events[0]?.id}
              events={entry.events}
              canUndo={ticket.abilities.includes('ticket.undo')}
            />
          ) : entry.message.isAuto && !entry.message.held ? (
            <AutomaticLine key={entry.message.id} message={entry.message} ticket={ticket} />
          ) : (
            <MessageCard key={entry.message.id} message={entry.message} ticket={ticket} />
          ),
        )}
      </div>
      {missed > 0 && (
        <Button
          size="small"
          icon={ArrowDown}
          onClick={toEnd}
          className="absolute inset-x-0 bottom-2 mx-auto w-fit rounded-full shadow-menu"
        >
          {t('ticket.newBelow', { count: missed })}
        </Button>
      )}
    </div>
  )
}
