import type { TicketSummary } from '@foyer/contract/tickets'
import { useLayoutEffect, useRef } from 'react'
import type { ChosenTickets, ComposerHandle, ListHandle, PersonHandle, TicketHandle, ViewHandle } from './place'

interface Parts {
  list: ListHandle
  view: ViewHandle
  ticket: TicketHandle
  person: PersonHandle
  composer: ComposerHandle
  chosen: ChosenTickets
  targets: readonly TicketSummary[]
}

/** What is lent under each name, the newest last. */
const parts: { [K in keyof Parts]: Set<Parts[K]> } = {
  list: new Set(),
  view: new Set(),
  ticket: new Set(),
  person: new Set(),
  composer: new Set(),
  chosen: new Set(),
  targets: new Set(),
}
/** By name, the newest last: the bar over chosen rows asks before the open ticket does. */
const pickers = new Map<string, readonly (() => void)[]>()
const patienceMs = 5_000
/** Asked for before they were there: until when, in epoch milliseconds. */
const awaited = new Map<string, number>()

export const readPart = <K extends keyof Parts>(name: K): Parts[K] | null => [...parts[name]].at(-1) ?? null

/**
 * A mounted surface lends its part to the commands; the newest wins and takes itself out when it goes. With null it lends
 * nothing and hides nobody else's. Lent while the screen is drawn: what can be seen obeys the keys.
 */
export function usePart<K extends keyof Parts>(name: K, part: Parts[K] | null): void {
  useLayoutEffect(() => {
    if (part === null) return
    parts[name].add(part)
    return () => void parts[name].delete(part)
  }, [name, part])
}

/** Names the surface that asks for a command's argument, such as the picker of the assignee. */
export function usePickerSurface(name: string, open: () => void): void {
  const latest = useRef(open)
  useLayoutEffect(() => {
    latest.current = open
  })
  useLayoutEffect(() => {
    const ask = () => latest.current()
    pickers.set(name, [...(pickers.get(name) ?? []), ask])
    if (Date.now() < (awaited.get(name) ?? 0)) ask()
    awaited.delete(name)
    return () => void pickers.set(name, pickers.get(name)?.filter((one) => one !== ask) ?? [])
  }, [name])
}

/**
 * Opens the surface of this name, or, where it is not on the screen, as soon as it is: a key pressed while a ticket is
 * still being drawn is not lost. False where it has to be waited for.
 */
export function askPicker(name: string): boolean {
  const ask = pickers.get(name)?.at(-1)
  if (ask === undefined) awaited.set(name, Date.now() + patienceMs)
  ask?.()
  return ask !== undefined
}

/** What was asked for and has not come gives way to the next command. */
export function forgetAwaited(): void {
  awaited.clear()
}
