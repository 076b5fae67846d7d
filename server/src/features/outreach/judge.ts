import type { Chosen } from './chosen-store'

/** Why somebody gets no mail, by what is known before it is written; null where nothing speaks against it. */
export function refusalOf(person: Chosen, missing: readonly string[]): string | null {
  if (person.address === null) return 'person.noAddress'
  if (person.isUnreachable) return 'address.unreachable'
  if (person.isOfDesk) return 'address.ofDesk'
  return missing.length > 0 ? 'placeholder.empty' : null
}

/** How often each, most often first. */
export function countEach(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([one, first], [other, second]) => second - first || one.localeCompare(other))
}
