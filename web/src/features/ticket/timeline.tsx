import type { Message } from '@foyer/contract/messages'
import type { TicketEvent } from '@foyer/contract/ticket-events'
import type { Ticket } from '@foyer/contract/tickets'
import { ArrowDown } from 'lucide-react'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { Button } from '../../ui/button'
import { buildTimeline } from './build-timeline'
import { type FoldedEntry, firstNew, foldRead } from './fold-read'
import { TimelineLine } from './timeline-line'
import { useGradual } from './use-gradual'
import { useReading } from './use-reading'

export interface TimelineProps {
  ticket: Ticket
  messages: readonly Message[]
  events: readonly TicketEvent[]
  hasOlder: boolean
  isLoadingOlder: boolean
  onOlder: () => void
  /** Not an older answer that is being asked for again. */
  isFresh: boolean
}

const nearPx = 80

/**
 * Everything said and done, oldest first. Opens at the first message not seen yet, else at the newest; what arrives while
 * one reads above is only announced. What was read before is folded, by what was read when the ticket was opened.
 */
export const Timeline = memo(function Timeline({
  ticket,
  messages,
  events,
  hasOlder,
  isLoadingOlder,
  onOlder,
  isFresh,
}: TimelineProps) {
  const { t } = useLanguage()
  const me = useMe()
  const scroller = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const isPlaced = useRef(false)
  const [missed, setMissed] = useState(0)
  const [seen] = useState(ticket.seenMessageId)
  const [isUnfolded, setUnfolded] = useState(false)
  const isHere = messages.length > 0
  const newId = firstNew(messages, seen, me.id)
  const entries = useMemo(() => {
    const all = buildTimeline(messages, events, hasOlder)
    return foldRead(all, seen)
  }, [messages, events, hasOlder, seen])
  const newAt = entries.findIndex((entry) => holds(entry, newId))
  const drawn = useGradual(scroller, entries, newAt < 0 ? null : newAt)
  useReading(scroller, ticket, messages, drawn.length)
  const newest = messages.at(-1)?.id
  const lastSeen = useRef(newest)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isHere || isPlaced.current) return
    isPlaced.current = isFresh
    const line = newId === null ? null : element.querySelector('[data-first-new]')
    if (line) line.scrollIntoView({ block: 'start' })
    else if (isAtEnd.current) element.scrollTop = element.scrollHeight
  }, [isHere, newId, isFresh])
  // The composer grows below: who is at the end stays there.
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    })
    observer.observe(element)
    return () => observer.disconnect()
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
        {drawn.map((entry) =>
          entry.kind !== 'earlier' ? (
            <TimelineLine key={keyOf(entry)} entry={entry} ticket={ticket} isNew={holds(entry, newId)} />
          ) : isUnfolded ? (
            entry.entries.map((one) => (
              <TimelineLine key={keyOf(one)} entry={{ ...one, isRead: true }} ticket={ticket} isNew={false} />
            ))
          ) : (
            <Button
              key="earlier"
              look="quiet"
              size="small"
              aria-expanded={false}
              onClick={() => setUnfolded(true)}
              className="self-start"
            >
              {t('ticket.earlier', { count: entry.count })}
            </Button>
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
})

type Entry = ReturnType<typeof buildTimeline>[number]
const keyOf = (entry: Entry): string | undefined =>
  entry.kind === 'message' ? entry.message.id : entry.kind === 'side' ? entry.sideId : entry.events[0]?.id

const holds = (entry: FoldedEntry, messageId: string | null): boolean => {
  if (messageId === null || entry.kind === 'earlier') return false
  return entry.kind === 'side' ? entry.messages.some(({ id }) => id === messageId) : keyOf(entry) === messageId
}
