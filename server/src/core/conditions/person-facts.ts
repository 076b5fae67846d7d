/** What the memory reader may know of a person: the row, and what hangs on it as far as some field asks for it. */
export type PersonFacts = {
  id: string
  name: string
  /** The first address. */
  email: string | null
  /** Compared forms (`normalizeAddress`) of all addresses. */
  addressKeys: readonly string[]
  /** Mail to one of them came back for good. */
  isUndeliverable: boolean
  organization: { id: string; name: string; domains: readonly string[] } | null
  locale: string | null
  phones: readonly string[]
  notes: string
  isAgent: boolean
  customFields: Readonly<Record<string, unknown>>
  createdAt: Date
  /** As customer, of those who asks may see: neither spam nor merged nor deleted. */
  tickets: readonly { createdAt: Date; statusCategory: string }[]
}
