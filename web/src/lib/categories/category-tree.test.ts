import { expect, test } from 'vitest'
import { categoryTree } from './category-tree'

const category = (id: string, parentId: string | null) => ({
  id,
  parentId,
  name: id.toUpperCase(),
  version: 1,
  position: 0,
  isArchived: false,
})

test('each stands before what is below it, siblings as they came', () => {
  const all = [category('b', null), category('x', 'a'), category('a', null), category('y', 'x'), category('w', 'a')]
  expect(categoryTree(all).map(({ path, depth }) => `${depth} ${path}`)).toEqual([
    '0 B',
    '0 A',
    '1 A › X',
    '2 A › X › Y',
    '1 A › W',
  ])
})
