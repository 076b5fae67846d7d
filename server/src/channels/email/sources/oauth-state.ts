import type { Actor, House } from '../../../core/context'
import { hashToken } from '../../../platform/crypto'

/** Given to the provider when the app is registered: the page that hands in what came back. */
export const redirectUri = (house: House): string => `${house.url}/desk/mail-authorization`

/** Only whoever began an authorisation can end it. */
export const stateHash = (actor: Actor, state: string): Buffer =>
  hashToken(`${actor.kind === 'agent' ? actor.personId : actor.kind}\n${state}`)
