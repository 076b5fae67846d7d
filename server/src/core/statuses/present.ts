import { StatusCategory } from '@foyer/contract/tickets'
import { type Status, WaitsFor } from '@foyer/contract/vocabulary'
import { readNames } from '../names'
import type { StatusRow } from './status-store'

export const presentStatus = (row: StatusRow): Status => ({
  id: row.id,
  version: row.version,
  key: row.key,
  category: StatusCategory.parse(row.category),
  waitsFor: row.waitsFor === null ? null : WaitsFor.parse(row.waitsFor),
  names: readNames(row.names),
  position: row.position,
  isArchived: row.isArchived,
})
