import { findFault, type Leaf } from '@foyer/contract/conditions'
import type { NamedField, NameSuggestion } from '@foyer/contract/search'
import type { Ctx } from '../../core/context'
import { listOrganizations, listPeople } from '../../core/people'
import { countAlternatives } from './count-each'

const most = 8
type Asked = { query: string; field: NamedField; typed: string }
type Named = Omit<NameSuggestion, 'count'>

/** Those the caller may know of, newest first; what the language cannot ask for is not offered. */
export async function suggestNames(ctx: Ctx, { query, field, typed }: Asked): Promise<NameSuggestion[]> {
  const found = field === 'organization' ? await organizations(ctx, typed) : await people(ctx, field, typed)
  const named = found.filter(({ value }) => findFault(leafOf(field, value)) === null)
  const counts = await countAlternatives(
    ctx,
    query,
    named.map(({ value }) => leafOf(field, value)),
  )
  return named.map((one, index) => ({ ...one, count: counts[index] ?? null }))
}

const leafOf = (field: NamedField, value: string): Leaf => ({ field, op: 'is', value: [value] })

async function organizations(ctx: Ctx, typed: string): Promise<Named[]> {
  const { items } = await listOrganizations(ctx, { query: typed, limit: most })
  return items.map(({ name, domains }) => ({ value: name, label: name, detail: domains[0] ?? null }))
}

/** An address names one person; a name may be anybody's, and serves where there is no address. */
async function people(ctx: Ctx, field: NamedField, typed: string): Promise<Named[]> {
  const { items } = await listPeople(ctx, { query: typed, limit: most })
  return items.flatMap(({ name, email }): Named[] => {
    if (email !== null) return [{ value: email, label: name || email, detail: email }]
    return field === 'customer' && name !== '' ? [{ value: name, label: name, detail: null }] : []
  })
}
