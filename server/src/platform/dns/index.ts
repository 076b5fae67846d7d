// Questions to the name servers, bounded in time: what does not answer is asked again only after a while.
export { isLoopback, isPrivate } from './is-private'
export { isWithin, networksOf } from './networks'
export { type AskDns, openDns } from './open-dns'
