import type { Type } from '@foyer/contract/vocabulary'
import { readNames } from '../names'
import type { TypeRow } from './type-store'

export const presentType = (row: TypeRow): Type => ({
  id: row.id,
  version: row.version,
  key: row.key,
  names: readNames(row.names),
  position: row.position,
  isArchived: row.isArchived,
})
