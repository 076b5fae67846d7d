import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { refusalOf } from '../../lib/api/refusal'
import { askPicker, usePart, usePickerSurface } from '../../lib/commands/place-store'
import { useKeys } from '../../lib/commands/use-keys'
import { deviceSetting, useDeviceSetting } from '../../lib/device/device-setting'
import { useMedia } from '../../lib/device/use-media'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import PresentPictures from '../../lib/realtime/present-pictures'
import { useMe } from '../../lib/session/session'
import { Bone } from '../../ui/bone'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { InlineNotice } from '../../ui/inline-notice'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { Sheet } from '../../ui/sheet'
import { useSteady } from '../../ui/use-steady'
import { Composer } from './composer/composer'
import { ContextPanel } from './context/context-panel'
import { TicketSheets } from './merge/ticket-sheets'
import { RefusedChanges } from './refused-changes'
import { TicketTools } from './ticket-tools'
import { Timeline } from './timeline'
import { useKeptFocus } from './use-kept-focus'
import { useNeighbours } from './use-neighbours'
import { useReadNotifications } from './use-read-notifications'
import { useSeenMessage } from './use-seen-message'
import { useTicket } from './use-ticket'

const IncidentBar = part(() => import('./incident/incident-bar'))
const ReminderBar = part(() => import('./reminders/reminder-bar'))
const HandOverBar = part(() => import('./hand-over/hand-over-bar'))

export interface TicketRegionProps {
  number: string
  /** Where the ticket stands in its list, and the ways to its neighbours; absent for a ticket alone. */
  place?: { position: number; count: number; isMore: boolean } | null
  /** The numbers of the tickets next to it in its list. */
  neighbours?: readonly number[]
  onStep?: (direction: 1 | -1) => void
  onClose: () => void
  /** To another ticket: `replace` where this one only leads there. */
  onGo: (number: number, way?: 'replace') => void
}

const none: readonly number[] = []
const openContext = () => void askPicker('contextSheet')

/** Beside the ticket, where the window is wide enough; this device remembers it. */
const contextDocked = deviceSetting('context', (stored) => stored !== 'false')

/** One ticket: head, everything said, composer, and beside it what is known of its customer. */
export default function TicketRegion({ number, place, neighbours = none, onStep, onClose, onGo }: TicketRegionProps) {
  const translator = useLanguage()
  const { t } = translator
  const me = useMe()
  const keys = useKeys()
  const isWide = useMedia('(min-width: 1280px)')
  const [isContextOpen, setContextOpen] = useState(false)
  const isDocked = useDeviceSetting(contextDocked)
  usePickerSurface('context', () => (isWide ? contextDocked.set(!isDocked) : setContextOpen(true)))
  // For what is asked in there: it has to be on the screen.
  usePickerSurface('contextSheet', () => (isWide ? contextDocked.set(true) : setContextOpen(true)))
  const { ticket, messages, shown, events } = useTicket(number)
  useReadNotifications(ticket.data?.id)
  useNeighbours(neighbours, !ticket.isFetching && !messages.isFetching)
  const readOlder = useSteady(() => void messages.fetchNextPage())
  const seenId = useSeenMessage(ticket.data, shown, !messages.isFetching)
  usePart(
    'targets',
    useMemo(() => (ticket.data ? [ticket.data] : null), [ticket.data]),
  )
  const subject = useKeptFocus(ticket.data !== undefined)
  // What was merged leads to what it is now, for ever.
  const survivor = ticket.data?.mergedInto?.number
  useEffect(() => {
    if (survivor !== undefined) onGo(survivor, 'replace')
  }, [survivor, onGo])
  if (ticket.error && !ticket.data)
    return (
      <Region as="main" label={t('ticket.label')} className="flex-1">
        <div className="p-4">
          <InlineNotice
            tone="danger"
            action={
              <Button size="small" onClick={() => void ticket.refetch()}>
                {t('ticket.tryAgain')}
              </Button>
            }
          >
            {refusalOf(ticket.error, translator)}
          </InlineNotice>
        </div>
      </Region>
    )
  const { data } = ticket
  if (!data) return <TicketSkeleton label={t('ticket.label')} />
  return (
    <>
      <Region as="main" label={t('ticket.label')} className="flex-1">
        <RegionHead>
          <IconButton icon={ArrowLeft} label={t('ticket.back')} onClick={onClose} className="-ms-2 wide:hidden" />
          <h1
            ref={subject}
            tabIndex={-1}
            dir="auto"
            className="min-w-0 truncate text-17 font-semibold outline-offset-[-2px]"
          >
            {data.subject || t('ticket.noSubject')}
          </h1>
          <span className="text-14 text-muted tabular-nums">{data.number}</span>
          <span className="ms-auto flex shrink-0 items-center gap-2 pe-1">
            <PresentPictures ticketId={data.id} most={5} />
          </span>
          <span className="flex shrink-0 items-center gap-1 text-12 text-muted tabular-nums phone:hidden">
            {place && (
              <span>
                {t('ticket.place', { position: place.position, count: `${place.count}${place.isMore ? '+' : ''}` })}
              </span>
            )}
            {onStep && (
              <IconButton
                icon={ChevronUp}
                label={t('ticket.previous')}
                keys={keys('list.previous')}
                onClick={() => onStep(-1)}
              />
            )}
            {onStep && (
              <IconButton
                icon={ChevronDown}
                label={t('ticket.next')}
                keys={keys('list.next')}
                onClick={() => onStep(1)}
              />
            )}
          </span>
        </RegionHead>
        <TicketTools ticket={data} onContext={isWide && isDocked ? null : openContext} />
        <RefusedChanges ticketId={data.id} />
        {data.mergedInto && (
          <InlineNotice isBar>{t('ticket.mergedInto', { number: data.mergedInto.number })}</InlineNotice>
        )}
        {data.isTest && <InlineNotice isBar>{t('ticket.isTest')}</InlineNotice>}
        {data.statusCategory === 'done' && data.openStepCount > 0 && (
          <InlineNotice isBar tone="warning">
            {t('steps.doneOpen', { count: data.openStepCount })}
          </InlineNotice>
        )}
        {data.incident?.solution && data.statusCategory !== 'done' && data.statusCategory !== 'spam' && (
          <Suspense>
            <IncidentBar ticket={data} incident={data.incident} />
          </Suspense>
        )}
        {data.handOver && (
          <Suspense>
            <HandOverBar key={data.handOver.id} ticket={data} handOver={data.handOver} />
          </Suspense>
        )}
        {data.reminders
          .filter((one) => one.isTold && one.agent.id === me.id)
          .map((one) => (
            <Suspense key={one.id}>
              <ReminderBar ticket={data} reminder={one} />
            </Suspense>
          ))}
        <Timeline
          key={`messages ${data.id}`}
          ticket={data}
          messages={shown}
          events={events}
          hasOlder={messages.hasNextPage}
          isLoadingOlder={messages.isFetchingNextPage}
          onOlder={readOlder}
          isFresh={!messages.isFetching}
        />
        <Composer key={data.id} ticket={data} messages={shown} seenMessageId={seenId} />
        <TicketSheets ticket={data} messages={shown} onGo={onGo} />
      </Region>
      {isWide && isDocked && (
        <Region as="aside" label={t('ticket.context')} className="w-80 border-s border-border">
          <RegionHead>
            <h2 className="text-14 font-semibold">{t('ticket.context')}</h2>
          </RegionHead>
          <ContextPanel ticket={data} />
        </Region>
      )}
      {!isWide && (
        <Sheet isOpen={isContextOpen} onOpenChange={setContextOpen} title={t('ticket.context')}>
          <ContextPanel ticket={data} />
        </Sheet>
      )}
    </>
  )
}

function TicketSkeleton({ label }: { label: string }) {
  return (
    <Region as="main" label={label} aria-busy className="flex-1">
      <RegionHead>
        <Bone className="h-5 w-64" />
      </RegionHead>
      <div className="flex flex-col gap-3 p-4">
        <Bone className="h-24 rounded-card" />
        <Bone className="h-40 rounded-card" />
      </div>
    </Region>
  )
}
