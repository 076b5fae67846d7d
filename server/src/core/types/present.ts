import type { Type } from '@foyer/contract/vocabulary'
import { readNames } from '../names'
import { parseSteps } from './read-type-steps'
import type { TypeRow } from './type-store'

export const presentType = (row: TypeRow): Type => ({
  id: row.id,
  version: row.version,
  key: row.key,
  names: readNames(row.names),
  position: row.position,
  isArchived: row.isArchived,
  steps: parseSteps(row.steps),
})
