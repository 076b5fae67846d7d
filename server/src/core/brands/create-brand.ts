import type { Brand } from '@foyer/contract/desk'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { insertBrand } from './brand-store'
import { presentBrand } from './present'

type Given = { name: string; color?: string | undefined; locales?: string[] | undefined; isDefault?: boolean }

export async function createBrand(ctx: Ctx, given: Given): Promise<Brand> {
  const row = await insertBrand(ctx, {
    id: newId(),
    name: given.name,
    isDefault: given.isDefault ?? false,
    ...(given.color !== undefined && { color: given.color }),
    ...(given.locales !== undefined && { locales: [...new Set(given.locales)] }),
  })
  const after = presentBrand(row)
  await recordSetting(ctx, 'brand', { before: null, after })
  return after
}
