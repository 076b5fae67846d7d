import type { CategoryRow } from './category-store'

export const deepest = 5

type Node = Pick<CategoryRow, 'id' | 'parentId'>

/** From the category itself up to its root; empty for null. Ends even if the rows held a circle. */
export function pathOf<T extends Node>(all: readonly T[], id: string | null): T[] {
  const path: T[] = []
  let at = id
  while (at !== null && path.length <= all.length) {
    const node = all.find((one) => one.id === at)
    if (node === undefined) break
    path.push(node)
    at = node.parentId
  }
  return path
}

/** Everything below a category, without itself. */
export const descendantsOf = <T extends Node>(all: readonly T[], id: string): T[] =>
  all.filter((one) => one.id !== id && pathOf(all, one.id).some((above) => above.id === id))

/** How many levels a category and what is below it take. */
export function heightOf(all: readonly Node[], id: string): number {
  const depth = pathOf(all, id).length
  return 1 + Math.max(0, ...descendantsOf(all, id).map((one) => pathOf(all, one.id).length - depth))
}
