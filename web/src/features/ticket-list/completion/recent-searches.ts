import { useMemo } from 'react'
import { deviceSetting, useDeviceSetting } from '../../../lib/device/device-setting'
import { useMe } from '../../../lib/session/session'

const most = 8

/** By agent, for a device may be shared: the newest first. */
const kept = deviceSetting<string>('searches', (stored) => stored ?? '{}')

function read(stored: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // Not ours: it is written anew with the next search.
    return {}
  }
}

const searchesIn = (stored: string, agentId: string): string[] => {
  const own = read(stored)[agentId]
  return Array.isArray(own) ? own.filter((one) => typeof one === 'string').slice(0, most) : []
}

/** What this agent looked for last on this device. */
export function useRecentSearches(): readonly string[] {
  const { id } = useMe()
  const stored = useDeviceSetting(kept)
  return useMemo(() => searchesIn(stored, id), [stored, id])
}

export function rememberSearch(agentId: string, query: string): void {
  const stored = kept.get()
  const others = searchesIn(stored, agentId).filter((one) => one !== query)
  kept.set(JSON.stringify({ ...read(stored), [agentId]: [query, ...others].slice(0, most) }))
}
