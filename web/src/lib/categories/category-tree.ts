import type { Category } from '@foyer/contract/vocabulary'

export type TreeCategory = Category & { depth: number; path: string }

/** The categories as a tree is read: each before what stands below it, siblings in the order they came. */
export function categoryTree(all: readonly Category[], parent: TreeCategory | null = null): TreeCategory[] {
  return all
    .filter((one) => one.parentId === (parent?.id ?? null))
    .flatMap((one) => {
      const node = {
        ...one,
        depth: parent === null ? 0 : parent.depth + 1,
        path: parent === null ? one.name : `${parent.path} › ${one.name}`,
      }
      return [node, ...categoryTree(all, node)]
    })
}
