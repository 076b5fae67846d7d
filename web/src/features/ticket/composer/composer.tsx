import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Handshake, Lock, Reply } from 'lucide-react'
import { memo, useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePart } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { useBeingAt } from '../../../lib/realtime/own-presence'
import { useMe } from '../../../lib/session/session'
import { cx } from '../../../ui/class-names'
import { Tabs } from '../../../ui/tabs'
import { type DraftBody, type DraftKind, isSideKind } from './draft-body'
import { OthersWriting } from './others-writing'
import { quotedMessage } from './quoted-message'
import type { Carried } from './use-carried'
import { useReturning } from './use-returning'
import { Writing } from './writing'

type Tab = 'reply' | 'note' | 'side'
const tabOf = (kind: DraftKind): Tab => (kind === 'reply' || kind === 'note' ? kind : 'side')
const grounds: Record<Tab, string> = {
  reply: 'border-border-strong bg-raised',
  note: 'border-note-border bg-note',
  side: 'border-other bg-other-soft [--tab-line:var(--color-other)]',
}

interface ComposerProps {
  ticket: Ticket
  messages: readonly Message[]
  seenMessageId: string | undefined
}

/**
 * Docked below the messages: a reply to the customer, a note for colleagues, or a side conversation with a third party,
 * each with a draft of its own.
 */
export const Composer = memo(function Composer({ ticket, messages, seenMessageId }: ComposerProps) {
  const { t } = useLanguage()
  const mayReply = ticket.abilities.includes('ticket.reply')
  const mayAside = ticket.abilities.includes('ticket.side')
  const [kind, setKind] = useState<DraftKind>(mayReply ? 'reply' : 'note')
  const [focusCount, setFocusCount] = useState(0)
  const onWriting = useBeingAt(ticket.id)
  const carried = useRef<Carried | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const go = useCallback((wanted: DraftKind) => {
    flushSync(() => {
      setKind(wanted)
      setFocusCount((count) => count + 1)
    })
    // At once: a key pressed before the editor takes the focus by itself would be a command.
    place.current?.querySelector<HTMLElement>('[aria-multiline], textarea')?.focus()
  }, [])
  useReturning(ticket.id, messages, useMe().id)
  const shown = useRef(messages)
  shown.current = messages
  const compose = useCallback(
    (wanted: 'reply' | 'reply-all' | 'note' | 'side', about?: { sideId: string }) => {
      if (wanted !== 'side') return go(wanted === 'note' ? 'note' : 'reply')
      if (about !== undefined) return go(`side:${about.sideId}`)
      const message = focusedMessage(shown.current)
      if (message) carried.current = { to: 'side', words: quotedMessage(message, t), filesOf: listedFiles(message) }
      go('side')
    },
    [go, t],
  )
  usePart(
    'ticket',
    useMemo(
      () => ({ step: () => undefined, close: () => undefined, moveMessage, compose, abilities: ticket.abilities }),
      [compose, ticket.abilities],
    ),
  )
  const tabs = [
    ...(mayReply || kind === 'reply' ? [{ name: 'reply' as const, label: t('composer.reply'), icon: Reply }] : []),
    { name: 'note' as const, label: t('composer.note'), icon: Lock },
    ...(mayAside || isSideKind(kind) ? [{ name: 'side' as const, label: t('composer.side'), icon: Handshake }] : []),
  ]
  const newest = ticket.sideConversations.at(-1)
  const tab = tabOf(kind)
  return (
    <div
      ref={place}
      data-writing
      className="shrink-0 px-4 pbe-3 phone:px-2 cramped:min-h-0 cramped:shrink cramped:overflow-y-auto"
    >
      <OthersWriting ticketId={ticket.id} />
      <Tabs
        label={t('composer.kinds')}
        tabs={tabs}
        current={tab}
        onChange={(name) => setKind(name === 'side' && newest ? `side:${newest.id}` : name)}
        rowClassName="px-1"
        className={cx('rounded-card border', grounds[tab])}
      >
        <Writing
          key={kind}
          ticket={ticket}
          kind={kind}
          seenMessageId={isSideKind(kind) ? undefined : seenMessageId}
          focusCount={focusCount}
          carried={carried}
          onWriting={onWriting}
          onKind={setKind}
          onNote={(words: DraftBody) => {
            carried.current = { to: 'note', words, filesOf: null }
            go('note')
          }}
        />
      </Tabs>
    </div>
  )
})

function moveMessage(direction: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-message]')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = all[at === -1 ? (direction === 1 ? 0 : all.length - 1) : at + direction]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** The one the keys are at, else the newest of the customer. */
function focusedMessage(messages: readonly Message[]): Message | undefined {
  const id = document.activeElement?.closest('[data-message]')?.id.replace(/^m-/, '')
  return (
    messages.find((one) => one.id === id) ??
    messages.findLast((one) => one.direction === 'in' && one.visibility === 'public')
  )
}

const listedFiles = ({ id, attachments }: Message): string | null =>
  attachments.some((one) => !one.inline) ? id : null
