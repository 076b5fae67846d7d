import type { Category } from '@foyer/contract/vocabulary'
import type { CategoryRow } from './category-store'

export const presentCategory = (row: CategoryRow): Category => ({
  id: row.id,
  version: row.version,
  parentId: row.parentId,
  name: row.name,
  position: row.position,
  isArchived: row.isArchived,
})
