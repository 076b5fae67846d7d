import type { QueryClient } from '@tanstack/react-query'
import type { KnownNames } from './show-change'
import { categoriesQuery, deskQuery, mailboxesQuery, statusesQuery, teamsQuery } from './ticket-queries'

/** The desk's names as far as this window has read them. */
export const knownNames = (client: QueryClient): KnownNames => ({
  statuses: client.getQueryData(statusesQuery.queryKey)?.items ?? [],
  agents: client.getQueryData(deskQuery.queryKey)?.agents ?? [],
  teams: client.getQueryData(teamsQuery.queryKey)?.items ?? [],
  categories: client.getQueryData(categoriesQuery.queryKey)?.items ?? [],
  mailboxes: client.getQueryData(mailboxesQuery.queryKey)?.items ?? [],
})
