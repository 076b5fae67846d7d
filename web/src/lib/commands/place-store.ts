import type { TicketSummary } from '@foyer/contract/tickets'
import { useEffect, useRef } from 'react'
import type { ChosenTickets, ComposerHandle, ListHandle, TicketHandle, ViewHandle } from './place'

interface Parts {
  list: ListHandle
  view: ViewHandle
  ticket: TicketHandle
  composer: ComposerHandle
  chosen: ChosenTickets
  targets: readonly TicketSummary[]
}

const parts: { [K in keyof Parts]: Parts[K] | null } = {
  list: null,
  view: null,
  ticket: null,
  composer: null,
  chosen: null,
  targets: null,
}
/** By name, the newest last: the bar over chosen rows asks before the open ticket does. */
const pickers = new Map<string, readonly (() => void)[]>()
const patienceMs = 5_000
let awaited: { name: string; until: number } | null = null

export const readPart = <K extends keyof Parts>(name: K): Parts[K] | null => parts[name]

/** A mounted surface lends its part to the commands; the newest wins and takes itself out when it goes. */
export function usePart<K extends keyof Parts>(name: K, part: Parts[K] | null): void {
  useEffect(() => {
    parts[name] = part
    return () => {
      if (parts[name] === part) parts[name] = null
    }
  }, [name, part])
}

/** Names the surface that asks for a command's argument, such as the picker of the assignee. */
export function usePickerSurface(name: string, open: () => void): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    const ask = () => latest.current()
    pickers.set(name, [...(pickers.get(name) ?? []), ask])
    if (awaited?.name === name && Date.now() < awaited.until) ask()
    if (awaited?.name === name) awaited = null
    return () => void pickers.set(name, pickers.get(name)?.filter((one) => one !== ask) ?? [])
  }, [name])
}

export function askPicker(name: string): boolean {
  const ask = pickers.get(name)?.at(-1)
  ask?.()
  return ask !== undefined
}

/** Opens the surface of this name as soon as it is there, if that is soon. */
export function askPickerSoon(name: string): void {
  awaited = { name, until: Date.now() + patienceMs }
}
