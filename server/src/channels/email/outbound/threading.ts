const mostReferences = 19

/** References of an answer (RFC 5322 §3.6.4): those of the answered message and its id; of a long row the first and the last 18. */
export function referencesTo(answered: { messageIdHeader: string; referenceIds: readonly string[] } | null): string[] {
  if (answered === null) return []
  const all = [...new Set([...answered.referenceIds, answered.messageIdHeader].filter(isId))]
  const [first] = all
  if (first === undefined || all.length <= mostReferences) return all
  return [first, ...all.slice(-(mostReferences - 1))]
}

/** Ids of foreign mail programs may be anything; only what a header can carry is repeated. */
export const isId = (id: string): boolean => /^<[\x21-\x3b\x3d\x3f-\x7e]{1,240}>$/.test(id)
