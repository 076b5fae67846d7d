import * as agents from './agents'
import * as bulkChanges from './bulk-changes'
import * as desk from './desk'
import * as drafts from './drafts'
import * as grouping from './grouping'
import * as handOver from './hand-over'
import * as handingOver from './handing-over'
import * as inboundActs from './inbound-acts'
import * as incident from './incident'
import * as macros from './macros'
import * as mail from './mail'
import * as mailSources from './mail-sources'
import * as mailboxHealth from './mailbox-health'
import * as merges from './merges'
import * as messages from './messages'
import * as notifications from './notifications'
import * as outreach from './outreach'
import * as people from './people'
import * as personImports from './person-imports'
import * as personMerges from './person-merges'
import * as push from './push'
import * as reading from './reading'
import * as recipients from './recipients'
import * as relays from './relays'
import * as reminder from './reminder'
import * as reminding from './reminding'
import type { RouteDefinition } from './route'
import * as schedules from './schedules'
import * as search from './search'
import * as segments from './segments'
import * as setup from './setup'
import * as sideConversations from './side-conversations'
import * as steps from './steps'
import * as ticketEvents from './ticket-events'
import * as tickets from './tickets'
import * as ticking from './ticking'
import * as undelivered from './undelivered'
import * as uploads from './uploads'
import * as views from './views'
import * as vocabulary from './vocabulary'

/** Everything the contract's files export, by name: routes, and the schemas of what they answer. */
export const contractParts: Readonly<Record<string, unknown>> = {
  ...setup,
  ...agents,
  ...desk,
  ...vocabulary,
  ...schedules,
  ...people,
  ...segments,
  ...outreach,
  ...personMerges,
  ...personImports,
  ...uploads,
  ...drafts,
  ...tickets,
  ...ticketEvents,
  ...grouping,
  ...steps,
  ...ticking,
  ...reading,
  ...search,
  ...messages,
  ...recipients,
  ...sideConversations,
  ...merges,
  ...handOver,
  ...handingOver,
  ...reminder,
  ...reminding,
  ...incident,
  ...bulkChanges,
  ...mail,
  ...mailSources,
  ...relays,
  ...inboundActs,
  ...mailboxHealth,
  ...undelivered,
  ...notifications,
  ...push,
  ...views,
  ...macros,
}

const isRoute = (part: unknown): part is RouteDefinition =>
  typeof part === 'object' && part !== null && 'method' in part && 'path' in part && 'access' in part

/** Every route there is, with the name it is exported by: the document is made of it, the server's list must equal it. */
export const allRoutes: readonly { name: string; route: RouteDefinition }[] = Object.entries(contractParts).flatMap(
  ([name, part]) => (isRoute(part) ? [{ name, route: part }] : []),
)
