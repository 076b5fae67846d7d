import type * as agents from '@foyer/contract/agents'
import type * as bulkChanges from '@foyer/contract/bulk-changes'
import type * as desk from '@foyer/contract/desk'
import type * as drafts from '@foyer/contract/drafts'
import type * as grouping from '@foyer/contract/grouping'
import type * as handingOver from '@foyer/contract/handing-over'
import type * as inboundActs from '@foyer/contract/inbound-acts'
import type * as macros from '@foyer/contract/macros'
import type * as mail from '@foyer/contract/mail'
import type * as mailSources from '@foyer/contract/mail-sources'
import type * as mailboxHealth from '@foyer/contract/mailbox-health'
import type * as merges from '@foyer/contract/merges'
import type * as messages from '@foyer/contract/messages'
import type * as notifications from '@foyer/contract/notifications'
import type * as outreach from '@foyer/contract/outreach'
import type * as people from '@foyer/contract/people'
import type * as personImports from '@foyer/contract/person-imports'
import type * as personMerges from '@foyer/contract/person-merges'
import type * as push from '@foyer/contract/push'
import type * as reading from '@foyer/contract/reading'
import type * as recipients from '@foyer/contract/recipients'
import type * as relays from '@foyer/contract/relays'
import type * as reminding from '@foyer/contract/reminding'
import type { RouteAnswer, RouteCall, RouteDefinition } from '@foyer/contract/route'
import type * as search from '@foyer/contract/search'
import type * as segments from '@foyer/contract/segments'
import type * as setup from '@foyer/contract/setup'
import type * as sideConversations from '@foyer/contract/side-conversations'
import type * as ticketEvents from '@foyer/contract/ticket-events'
import type * as tickets from '@foyer/contract/tickets'
import type * as ticking from '@foyer/contract/ticking'
import type * as undelivered from '@foyer/contract/undelivered'
import type * as uploads from '@foyer/contract/uploads'
import type * as views from '@foyer/contract/views'
import type * as vocabulary from '@foyer/contract/vocabulary'

type Exports<Module> = Module[keyof Module]
// Types only: the schemas behind the routes (and Zod with them) never reach the browser by this way.
type Contract =
  | Exports<typeof agents>
  | Exports<typeof bulkChanges>
  | Exports<typeof desk>
  | Exports<typeof drafts>
  | Exports<typeof grouping>
  | Exports<typeof handingOver>
  | Exports<typeof inboundActs>
  | Exports<typeof macros>
  | Exports<typeof mail>
  | Exports<typeof mailSources>
  | Exports<typeof mailboxHealth>
  | Exports<typeof merges>
  | Exports<typeof messages>
  | Exports<typeof notifications>
  | Exports<typeof outreach>
  | Exports<typeof people>
  | Exports<typeof personImports>
  | Exports<typeof personMerges>
  | Exports<typeof push>
  | Exports<typeof reading>
  | Exports<typeof recipients>
  | Exports<typeof reminding>
  | Exports<typeof relays>
  | Exports<typeof search>
  | Exports<typeof segments>
  | Exports<typeof setup>
  | Exports<typeof sideConversations>
  | Exports<typeof ticking>
  | Exports<typeof ticketEvents>
  | Exports<typeof tickets>
  | Exports<typeof undelivered>
  | Exports<typeof uploads>
  | Exports<typeof views>
  | Exports<typeof vocabulary>
type AnyRoute = Extract<Contract, RouteDefinition>
type KeyOf<R> = R extends { method: infer M extends string; path: infer P extends string } ? `${M} ${P}` : never

/** Every route of the contract by `METHOD /path`, as written there. */
type Routes = { [R in AnyRoute as KeyOf<R>]: R }
export type RouteKey = keyof Routes

type Optional<T> = { [K in keyof T]?: T[K] | undefined }
type Part<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : undefined extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T }
type QueryPart<T> = [T] extends [undefined] ? unknown : { query?: Optional<T> }

export interface CallOptions {
  /** The same key gives the same answer: pass one where an act may be tried twice. Writes get a fresh one otherwise. */
  idempotencyKey?: string
  signal?: AbortSignal
  /** Sent even where the page is gone before it is answered. */
  isLast?: boolean
}
type Input<K extends RouteKey> = Part<'params', RouteCall<Routes[K]>['params']> &
  QueryPart<RouteCall<Routes[K]>['query']> &
  Part<'body', RouteCall<Routes[K]>['body']> &
  CallOptions

/** The input may be left out where nothing in it is required. */
export type CallArguments<K extends RouteKey> = object extends Input<K> ? [input?: Input<K>] : [input: Input<K>]
export type Answer<K extends RouteKey> = RouteAnswer<Routes[K]>
export type Body<K extends RouteKey> = NonNullable<RouteCall<Routes[K]>['body']>
