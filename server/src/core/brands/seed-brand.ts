import type { Ctx } from '../context'
import { findDefaultBrand } from './brand-store'
import { createBrand } from './create-brand'

/** The first face of a desk, named like the company; answers its id. */
export async function seedBrand(ctx: Ctx, given: { name: string; locale: string }): Promise<string> {
  const known = await findDefaultBrand(ctx)
  if (known !== null) return known.id
  return (await createBrand(ctx, { name: given.name, locales: [given.locale], isDefault: true })).id
}
