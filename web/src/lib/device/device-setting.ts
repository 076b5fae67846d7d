import { useSyncExternalStore } from 'react'

/** Something this device remembers by itself: widths, density, theme. Broken or foreign values fall back silently. */
export interface DeviceSetting<T> {
  get: () => T
  set: (value: T) => void
  listen: (listener: () => void) => () => void
}

export function deviceSetting<T>(name: string, parse: (stored: string | null) => T): DeviceSetting<T> {
  const key = `foyer.${name}`
  const listeners = new Set<() => void>()
  let stored = readStored(key)
  let current = parse(stored)
  return {
    get: () => current,
    set(value) {
      current = value
      stored = String(value)
      writeStored(key, stored)
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useDeviceSetting = <T>(setting: DeviceSetting<T>): T => useSyncExternalStore(setting.listen, setting.get)

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // Storage is refused in some private windows: the default it is, for this visit.
    return null
  }
}

function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // As above: the choice lives until the window closes.
  }
}
