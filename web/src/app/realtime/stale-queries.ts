import type { ChangedThing } from '@foyer/contract/realtime'
import type { Query, QueryClient } from '@tanstack/react-query'

const deskRoutes = [
  '/desk',
  '/session',
  '/settings',
  '/checklist',
  '/brands',
  '/teams',
  '/mailboxes',
  '/relays',
  '/agents',
]
const vocabularyRoutes = ['/statuses', '/types', '/categories', '/tags', '/custom-fields']

/** Marks what the changed things made old; answers that already hold that version (our own change) stay. */
export function markStale(queryClient: QueryClient, changed: readonly ChangedThing[]): void {
  for (const { queryKey } of queryClient.getQueryCache().findAll({
    predicate: (query) => changed.some((thing) => concerns(queryClient, query, thing)),
  })) {
    void queryClient.invalidateQueries({ queryKey, exact: true }, { cancelRefetch: false })
  }
}

function concerns(queryClient: QueryClient, query: Query, thing: ChangedThing): boolean {
  const [route, asked] = query.queryKey
  if (typeof route !== 'string' || !route.startsWith('GET /')) return false
  const path = route.slice(4)
  switch (thing.kind) {
    case 'ticket':
      return path.startsWith('/tickets/{ticket}')
        ? isAbout(queryClient, asked, thing) && !isKnown(query.state.data, thing)
        : path === '/views/counts' ||
            (path.startsWith('/tickets') && (isGrouped(asked) || !holdsVersion(query.state.data, thing)))
    case 'tickets':
      return path.startsWith('/tickets') || path === '/views/counts'
    case 'bulkChange':
      return path.startsWith('/bulk-changes')
    case 'draft':
      return path.startsWith('/drafts') && !holdsDraft(query.state.data, thing)
    case 'delivery':
      return path.startsWith('/deliveries') || path === '/tickets/{ticket}/messages'
    case 'inboundMail':
      return path.startsWith('/inbound-mails')
    case 'notification':
      return ['/notifications', '/notification-settings', '/me/push-devices'].some((prefix) => path.startsWith(prefix))
    case 'person':
    case 'organization':
      return path.startsWith('/people') || path.startsWith('/organizations')
    case 'segment':
      return path.startsWith('/segments')
    case 'outreach':
      return path.startsWith('/outreaches')
    case 'view':
      return path.startsWith('/views')
    case 'macro':
      return path.startsWith('/macros')
    case 'desk':
      return [...deskRoutes, ...vocabularyRoutes, '/views', '/macros'].some((prefix) => path.startsWith(prefix))
  }
}

/** Tickets are asked for by id or by number; changes name the id. */
function isAbout(queryClient: QueryClient, asked: unknown, { id }: ChangedThing): boolean {
  const reference = readString(readObject(asked, 'params'), 'ticket')
  if (reference === null) return false
  if (reference === id) return true
  const ticket = queryClient.getQueryData(['GET /tickets/{ticket}', { params: { ticket: reference } }])
  return ticket === undefined || readString(ticket, 'id') === id
}

const isKnown = (data: unknown, { id, version }: ChangedThing): boolean =>
  readString(data, 'id') === id && Number(readObject(data, 'version')) >= version

/** A list that already shows the ticket in this version needs no second look; one without it may have to take it in. */
function holdsVersion(data: unknown, thing: ChangedThing): boolean {
  const pages = readObject(data, 'pages')
  if (!Array.isArray(pages)) return false
  return pages.some((page: unknown) => {
    const items = readObject(page, 'items')
    return Array.isArray(items) && items.some((item: unknown) => isKnown(item, thing))
  })
}

/** Which group a ticket belongs to is for the server to say, whatever its row shows. */
const isGrouped = (asked: unknown): boolean => readString(readObject(asked, 'query'), 'group') !== null

/** Our own saves are filed before their echo comes; version 0 says that it is somewhere else now. */
function holdsDraft(data: unknown, thing: ChangedThing): boolean {
  const items = readObject(data, 'items')
  return thing.version > 0 && Array.isArray(items) && items.some((item: unknown) => isKnown(item, thing))
}

const readObject = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
const readString = (value: unknown, name: string): string | null => {
  const found = readObject(value, name)
  return typeof found === 'string' ? found : null
}
