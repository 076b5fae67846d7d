import type { Ctx } from '../context'
import type { OrganizationRow } from './organization-store'

/** An organization may be one human's: its name, notes and fields stand in the part that erasing blanks. */
export async function recordOrganization(
  ctx: Ctx,
  before: OrganizationRow | null,
  after: OrganizationRow,
): Promise<void> {
  await ctx.emit({
    objectType: 'organization',
    objectId: after.id,
    objectVersion: after.version,
    isTest: after.isTest,
    body: {
      type: before === null ? 'organization.created' : 'organization.changed',
      before: before === null ? null : { domains: before.domains },
      after: { domains: after.domains },
    },
    personal: { before: before === null ? null : personalOf(before), after: personalOf(after) },
  })
}

const personalOf = ({ name, notes, customFields }: OrganizationRow) => ({ name, notes, customFields })
