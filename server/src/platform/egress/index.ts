// The one guarded door out: requests to addresses that people or strangers named.
export { type FetchedAnswer, type GuardedFetch, guardedFetch, type OutgoingRequest } from './guarded-fetch'
