import type { Ticket } from '@foyer/contract/tickets'
import { apiQuery } from '../api/api-query'
import { queryClient } from '../query/shared-client'
import { sessionQuery } from '../session/session-query'
import type { Change } from './waiting-change'

const nameOf = <One extends { id: string }>(list: readonly One[] | undefined, id: string | null | undefined) =>
  list?.find((one) => one.id === id)

/** What a ticket looks like once the change is made, as far as it can be told from here. */
export function shownBy(change: Change, ticket: Partial<Ticket>): Partial<Ticket> {
  const { status, snoozedUntil, assigneeId, teamId, mailboxId, categoryId, customFields, isFollowed } = change
  const { addTags = [], removeTags = [], priority, type, subject, dueAt, startAt, promisedUntil, rootCause } = change
  const plain = { priority, type, subject, dueAt, startAt, rootCause }
  const agents = queryClient.getQueryData(apiQuery('GET /desk').queryKey)?.agents
  const teams = queryClient.getQueryData(apiQuery('GET /teams').queryKey)?.items
  const mailboxes = queryClient.getQueryData(apiQuery('GET /mailboxes').queryKey)?.items
  const categories = queryClient.getQueryData(apiQuery('GET /categories').queryKey)?.items
  const assignee = nameOf(agents, assigneeId)
  const team = nameOf(teams, teamId)
  const mailbox = nameOf(mailboxes, mailboxId)
  const category = nameOf(categories, categoryId)
  return {
    ...(Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as Partial<Ticket>),
    ...(change.incidentId === null && { incident: null }),
    ...(promisedUntil !== undefined && promise(promisedUntil)),
    ...(status !== undefined && enter(status)),
    ...(snoozedUntil !== undefined && snooze(snoozedUntil)),
    ...(assigneeId !== undefined && { assignee: assignee ? { id: assignee.id, name: assignee.name } : null }),
    ...(teamId !== undefined && { team: team ? { id: team.id, name: team.name } : null }),
    ...(mailbox && { mailbox: { id: mailbox.id, address: mailbox.address } }),
    ...(categoryId !== undefined && { category: category ? { id: category.id, name: category.name } : null }),
    ...(customFields && ticket.customFields && { customFields: { ...ticket.customFields, ...customFields } }),
    ...(isFollowed !== undefined && ticket.followers && { followers: followed(ticket.followers, isFollowed) }),
    ...(addTags.length + removeTags.length > 0 &&
      ticket.tags && {
        tags: [...new Set([...ticket.tags.filter((tag) => !removeTags.includes(tag)), ...addTags])],
      }),
  }
}

/** A new time is not broken yet; what was told of it only the server knows. */
const promise = (promisedUntil: string | null): Partial<Ticket> => ({
  promisedUntil,
  promiseBrokenAt: null,
  ...(promisedUntil === null && { promise: null }),
})

/** A status by its key, or the first of a category. */
function enter(wanted: string): Partial<Ticket> {
  const statuses = queryClient.getQueryData(apiQuery('GET /statuses').queryKey)?.items ?? []
  const found = statuses.find((one) => one.key === wanted) ?? statuses.find((one) => one.category === wanted)
  return found ? { status: found.key, statusCategory: found.category, snoozedUntil: null } : {}
}

function snooze(until: string | null): Partial<Ticket> {
  const statuses = queryClient.getQueryData(apiQuery('GET /statuses').queryKey)?.items ?? []
  const asleep = statuses.find((one) => one.waitsFor === 'date')
  if (until === null) return enter('open')
  return { snoozedUntil: until, ...(asleep && { status: asleep.key, statusCategory: asleep.category }) }
}

function followed(followers: Ticket['followers'], isFollowed: boolean): Ticket['followers'] {
  const me = queryClient.getQueryData(sessionQuery.queryKey)
  if (!me) return followers
  const others = followers.filter((one) => one.id !== me.id)
  return isFollowed ? [...others, { id: me.id, name: me.name }] : others
}
