import type { Organization, Person } from '@foyer/contract/people'
import type { QueryClient } from '@tanstack/react-query'
import { apiQuery } from '../../lib/api/api-query'

/** Answers in which persons and organizations stand by name. */
const naming = /^GET \/(people|organizations|organizations\/\{id\}|tickets|tickets\/\{ticket\})$/

/** Shows a changed person everywhere: here at once, in lists and on tickets when they are next looked at. */
export async function keepPerson(client: QueryClient, person: Person): Promise<void> {
  const { queryKey } = apiQuery('GET /people/{id}', { params: { id: person.id } })
  // An answer still on its way is older than this one.
  await client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, person)
  await client.invalidateQueries({ predicate: ({ queryKey }) => naming.test(String(queryKey[0])) })
}

export async function keepOrganization(client: QueryClient, organization: Organization): Promise<void> {
  const { queryKey } = apiQuery('GET /organizations/{id}', { params: { id: organization.id } })
  await client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, organization)
  await client.invalidateQueries({
    predicate: ({ queryKey: [route] }) => naming.test(String(route)) || route === 'GET /people/{id}',
  })
}
