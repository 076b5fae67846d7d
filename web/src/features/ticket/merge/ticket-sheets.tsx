import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Suspense, useState } from 'react'
import { usePickerSurface } from '../../../lib/commands/place-store'
import { part } from '../../../lib/parts/part'
import { takeEdited } from '../reminders/edited-reminder'
import { useSplitRequest } from './split-request'

const HandOverSheet = part(() => import('../hand-over/hand-over-sheet'))
const ReminderSheet = part(() => import('../reminders/reminder-sheet'))
const SolveSheet = part(() => import('../incident/solve-sheet'))
const MergeSheet = part(() => import('./merge-sheet'))
const LinkSheet = part(() => import('./link-sheet'))
const SplitSheet = part(() => import('./split-sheet'))

type Shown =
  | { sheet: 'merge' | 'link' | 'handOver' | 'solve' }
  | { sheet: 'split'; message: Message }
  | { sheet: 'remind'; id: string | null }
  | null

export interface TicketSheetsProps {
  ticket: Ticket
  messages: readonly Message[]
  onGo: (number: number) => void
}

/** What joins, parts, links, hands over and reminds of tickets, each in a sheet that is fetched when it is asked for. */
export function TicketSheets({ ticket, messages, onGo }: TicketSheetsProps) {
  const [shown, setShown] = useState<Shown>(null)
  const may = ticket.abilities.includes('ticket.merge') && ticket.mergedInto === null
  const split = (message: Message | undefined) => may && message && setShown({ sheet: 'split', message })
  const mayGive = ticket.abilities.includes('ticket.assign') && ticket.mergedInto === null && ticket.handOver === null
  usePickerSurface('handOver', () => mayGive && setShown({ sheet: 'handOver' }))
  const maySet = ticket.abilities.includes('ticket.readInternal') && ticket.mergedInto === null
  usePickerSurface('remind', () => maySet && setShown({ sheet: 'remind', id: takeEdited() }))
  const maySolve = ticket.abilities.includes('ticket.change') && ticket.mergedInto === null
  usePickerSurface('solve', () => maySolve && setShown({ sheet: 'solve' }))
  usePickerSurface('merge', () => may && setShown({ sheet: 'merge' }))
  usePickerSurface('link', () => may && setShown({ sheet: 'link' }))
  usePickerSurface('split', () => split(messageAtHand(messages)))
  useSplitRequest((id) => split(messages.find((one) => one.id === id)))
  if (!shown) return null
  const close = () => setShown(null)
  return (
    <Suspense>
      {shown.sheet === 'handOver' && <HandOverSheet ticket={ticket} onClose={close} />}
      {shown.sheet === 'remind' && (
        <ReminderSheet
          ticket={ticket}
          reminder={ticket.reminders.find(({ id }) => id === shown.id) ?? null}
          onClose={close}
        />
      )}
      {shown.sheet === 'solve' && <SolveSheet ticket={ticket} onClose={close} />}
      {shown.sheet === 'merge' && <MergeSheet ticket={ticket} onClose={close} onGo={onGo} />}
      {shown.sheet === 'link' && <LinkSheet ticket={ticket} onClose={close} />}
      {shown.sheet === 'split' && <SplitSheet ticket={ticket} message={shown.message} onClose={close} onGo={onGo} />}
    </Suspense>
  )
}

/** The message with focus, else the newest that a person wrote in. */
function messageAtHand(messages: readonly Message[]): Message | undefined {
  const focused = document.activeElement?.closest('[data-message]')?.id
  const candidates = messages.filter((one) => one.direction === 'in' && one.author.id !== null)
  return messages.find((one) => `m-${one.id}` === focused) ?? candidates.at(-1)
}
