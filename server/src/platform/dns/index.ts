// Questions to the name servers, bounded in time: what does not answer is asked again only after a while.
export { isPrivate } from './is-private'
export { type AskDns, openDns } from './open-dns'
