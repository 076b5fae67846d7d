import type { PushDevice } from '@foyer/contract/push'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { canPush, subscribeHere, unsubscribeHere } from '../../../lib/push/subscription'
import { useAct } from '../use-act'

export interface PushDevicesState {
  devices: readonly PushDevice[]
  /** Whether this browser can show pushes and does not yet. */
  isMissingHere: boolean
  /** Why the last try to turn it on here came to nothing. */
  refused: 'blocked' | 'failed' | null
  isBusy: boolean
  error: Error | null
  add: () => void
  remove: (device: PushDevice) => void
  again: () => void
}

/** Own browsers that show pushes: turning this one on, and taking any away. */
export function usePushDevices(): PushDevicesState {
  const { data } = useQuery(apiQuery('GET /me/push-devices'))
  const { act, again, isBusy, error } = useAct(['GET /me/push-devices'], ['GET /notification-settings'])
  const [refused, setRefused] = useState<'blocked' | 'failed' | null>(null)
  const devices = data?.items ?? []
  return {
    devices,
    isMissingHere: data !== undefined && canPush() && !devices.some((one) => one.isCurrent),
    refused,
    isBusy,
    error,
    again: () => void again(),
    add: () =>
      act(async () => {
        const outcome = await subscribeHere()
        setRefused(outcome === 'on' ? null : outcome)
      }),
    remove: (device) =>
      act(async () => {
        await call('DELETE /me/push-devices/{id}', { params: { id: device.id } })
        if (device.isCurrent) await unsubscribeHere()
      }),
  }
}
