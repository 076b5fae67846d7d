import type { createOrganization as createOrganizationRoute, Organization } from '@foyer/contract/people'
import type { RouteInput } from '@foyer/contract/route'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { mergeFieldValues } from '../fields'
import { readDomains } from './organization-domains'
import { insertOrganization } from './organization-store'
import { presentOrganization } from './present'
import { recordOrganization } from './record-organization'

/** People who were known before do not move in by themselves: their addresses may be unproven. */
export async function createOrganization(
  ctx: Ctx,
  given: RouteInput<typeof createOrganizationRoute>['body'],
): Promise<Organization> {
  const domains = await readDomains(ctx, given.domains ?? [], null)
  const fields = await mergeFieldValues(ctx, 'organization', { stored: {}, given: given.customFields ?? {} })
  const row = await insertOrganization(ctx, {
    id: newId(),
    name: given.name,
    domains,
    notes: given.notes ?? '',
    customFields: JSON.stringify(fields),
    isTest: ctx.isTest,
    createdAt: ctx.now,
  })
  await recordOrganization(ctx, null, row)
  return presentOrganization(row, 0)
}
