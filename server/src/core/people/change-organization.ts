import type { changeOrganization as changeOrganizationRoute, Organization } from '@foyer/contract/people'
import type { RouteInput } from '@foyer/contract/route'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { mergeFieldValues } from '../fields'
import { organizationUnknown } from './errors'
import { readDomains } from './organization-domains'
import { countPeople, findOrganization, updateOrganization } from './organization-store'
import { presentOrganization } from './present'
import { recordOrganization } from './record-organization'

export async function changeOrganization(
  ctx: Ctx,
  id: string,
  given: RouteInput<typeof changeOrganizationRoute>['body'],
): Promise<Organization> {
  const row = await findOrganization(ctx, id, { isLocked: true })
  if (row === null) throw organizationUnknown()
  assertVersion(given.version, row)
  const { name, notes, domains, customFields } = given
  const fields = { stored: row.customFields, given: customFields ?? {} }
  const after = await updateOrganization(ctx, row, {
    ...(name !== undefined && { name }),
    ...(notes !== undefined && { notes }),
    ...(domains !== undefined && { domains: await readDomains(ctx, domains, row.id) }),
    ...(customFields !== undefined && {
      customFields: JSON.stringify(await mergeFieldValues(ctx, 'organization', fields)),
    }),
  })
  await recordOrganization(ctx, row, after)
  return presentOrganization(after, (await countPeople(ctx, [row.id])).get(row.id) ?? 0)
}
