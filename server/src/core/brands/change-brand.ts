import type { Brand, changeBrand as changeBrandRoute } from '@foyer/contract/desk'
import type { RouteInput } from '@foyer/contract/route'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { lockBrand, updateBrand } from './brand-store'
import { brandUnknown } from './errors'
import { presentBrand } from './present'

export async function changeBrand(
  ctx: Ctx,
  id: string,
  given: RouteInput<typeof changeBrandRoute>['body'],
): Promise<Brand> {
  const row = await lockBrand(ctx, id)
  if (row === null) throw brandUnknown()
  assertVersion(given.version, row)
  const saved = await updateBrand(ctx, row, {
    ...(given.name !== undefined && { name: given.name }),
    ...(given.color !== undefined && { color: given.color }),
    ...(given.locales !== undefined && { locales: [...new Set(given.locales)] }),
  })
  const after = presentBrand(saved)
  await recordSetting(ctx, 'brand', { before: presentBrand(row), after })
  return after
}
