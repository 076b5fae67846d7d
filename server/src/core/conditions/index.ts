// Which tickets: the condition language read two ways, by SQL and in memory, and the text that search looks through.
export { type Bound, bindCondition } from './bind'
export type { MessageFacts, TicketFacts } from './facts'
export { invalidLeaf, type Known } from './field'
export { type Names, resolveNames } from './name-store'
export { readQueryText } from './read-query-text'
export { riskOf } from './risks'
export { searchConfigFor, searchTextOf } from './search-text'
export { isUnreadBy, type SqlCondition } from './to-sql'
