import { type Keys, seal, unseal } from '../../platform/crypto'
import type { RelayRow } from './relay-store'

const about = (relayId: string): string => `relays/${relayId}/password`

export const sealPassword = (keys: Keys, relayId: string, password: string): string =>
  seal(keys, about(relayId), password)

/** undefined: none is set. */
export const openPassword = (keys: Keys, relay: Pick<RelayRow, 'id' | 'passwordSealed'>): string | undefined =>
  relay.passwordSealed === null ? undefined : unseal(keys, about(relay.id), relay.passwordSealed)
