import { CustomField } from '@foyer/contract/vocabulary'
import { z } from 'zod'
import { readNames } from '../names'
import type { FieldRow } from './field-store'

const Options = z.array(z.string())
export const optionsOf = (row: Pick<FieldRow, 'options'>): string[] => Options.parse(row.options)

export const presentField = (row: FieldRow): CustomField => ({
  id: row.id,
  version: row.version,
  key: row.key,
  appliesTo: CustomField.shape.appliesTo.parse(row.appliesTo),
  kind: CustomField.shape.kind.parse(row.kind),
  names: readNames(row.names),
  options: optionsOf(row),
  position: row.position,
  isArchived: row.isArchived,
})
