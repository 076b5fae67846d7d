import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetOldest } from './forget-oldest'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('of many tickets those looked at last are known, and what is on the screen; the rest of the cache stays', () => {
  const client = new QueryClient()
  const end = forgetOldest(client)
  const keyOf = (ticket: number) => ['GET /tickets/{ticket}', { params: { ticket: String(ticket) } }]
  const watcher = new QueryObserver(client, { queryKey: keyOf(3), enabled: false })
  const unwatch = watcher.subscribe(() => undefined)
  client.setQueryData(['GET /desk', {}], 'desk', { updatedAt: 1 })
  for (let ticket = 1; ticket <= 200; ticket++) client.setQueryData(keyOf(ticket), ticket, { updatedAt: ticket })
  vi.advanceTimersByTime(10_000)
  const known = client
    .getQueryCache()
    .getAll()
    .flatMap(({ state }) => state.data ?? [])
  expect(known).toContain('desk')
  expect(known.filter((one) => typeof one === 'number').sort((one, other) => one - other)).toEqual([
    3,
    ...Array.from({ length: 80 }, (_, index) => 121 + index),
  ])
  unwatch()
  end()
})
