import type { Brand } from '@foyer/contract/desk'
import type { BrandRow } from './brand-store'

export const presentBrand = (row: BrandRow): Brand => ({
  id: row.id,
  version: row.version,
  name: row.name,
  color: row.color,
  locales: row.locales,
  isDefault: row.isDefault,
})
