/** `is`: one of the values. `between` has two values, a comparison has one. Values are what a person would type. */
export type Op = 'is' | '<' | '<=' | '>' | '>=' | 'between'
/** One question about one field: `{ field: 'priority', op: 'is', value: ['high', 'urgent'] }`. */
export type Leaf = { field: string; op: Op; value: string[] }
/**
 * Which tickets: kept in this form by views and rules. Names, `me` and relative times stay as they were written and get their
 * meaning when it is read, so a shared view means everybody's own tickets and its "7d" moves with the clock.
 */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Leaf

export const limits = { conditions: 50, nesting: 4, text: 500, terms: 20, values: 50 } as const
/** The field of free words, which the text form writes without a name. */
export const wordsField = 'text'
export const everything: Condition = { all: [] }

/** Groups of one, groups in their like and double negations dissolved, so that one question has one form. */
export function simplify(condition: Condition): Condition {
  if ('all' in condition) return allOf(condition.all.map(simplify))
  if ('any' in condition) return anyOf(condition.any.map(simplify))
  if ('not' in condition) return notOf(simplify(condition.not))
  return condition
}

export function allOf(parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]))
  const [only] = flat
  return flat.length === 1 && only !== undefined ? only : { all: flat }
}

export function anyOf(parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]))
  const [only] = flat
  return flat.length === 1 && only !== undefined ? only : { any: flat }
}

export const notOf = (part: Condition): Condition => ('not' in part ? part.not : { not: part })

/** Every leaf with the number of groups around it and whether an odd number of negations is. */
export type PlacedLeaf = { leaf: Leaf; depth: number; isNegated: boolean }
export function leavesOf(condition: Condition, depth = 0, isNegated = false): PlacedLeaf[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, depth + 1, isNegated))
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, depth + 1, isNegated))
  if ('not' in condition) return leavesOf(condition.not, depth, !isNegated)
  return [{ leaf: condition, depth, isNegated }]
}

/** The first leaf that is one too many, in words; null where the condition keeps the limits. */
export function findExcess(condition: Condition): { leaf: Leaf; message: string } | null {
  const placed = leavesOf(condition)
  const terms = placed.filter(({ leaf }) => leaf.field === wordsField)
  const deep = placed.find(({ depth }) => depth > limits.nesting)
  const over = placed[limits.conditions]
  const term = terms[limits.terms]
  const beginning = terms.slice(0, -1).find(({ leaf }) => leaf.value[0]?.endsWith('*'))
  if (term) return { leaf: term.leaf, message: `At most ${limits.terms} words can be looked for at once.` }
  if (over) return { leaf: over.leaf, message: `At most ${limits.conditions} conditions fit into one query.` }
  if (beginning) return { leaf: beginning.leaf, message: 'Only the last word can be a beginning like `refun*`.' }
  if (deep) return { leaf: deep.leaf, message: `Groups can be nested ${limits.nesting} deep at most.` }
  return null
}
