import type { Ctx } from '../../core/context'
import { addAddress, changePerson, createOrganization, createPerson } from '../../core/people'
import type { ImportedPerson, People } from './known-people'
import type { RowValues } from './read-row'

/** Makes or changes one person by the same verbs as a hand does, so that history and rights are the same. */
export async function carryOutRow(
  ctx: Ctx,
  { person, change, people }: { person: ImportedPerson; change: Partial<RowValues>; people: People },
): Promise<{ id: string; organizationId: string | undefined }> {
  const { name, phones, notes, locale, timeZone, customFields, organization, emails = [] } = change
  const organizationId = organization ? await organizationOf(ctx, organization, people) : undefined
  const given = {
    ...(name && { name }),
    ...(phones && phones.length > 0 && { phones: [...person.phones, ...phones] }),
    ...(notes && { notes }),
    ...(locale && { locale }),
    ...(timeZone && { timeZone }),
    ...(customFields && { customFields: customFields as Record<string, never> }),
    ...(organizationId && { organizationId }),
  }
  const [first, ...others] = emails
  if (person.id !== null) {
    if (Object.keys(given).length > 0) await changePerson(ctx, person.id, given)
    for (const address of emails) await addAddress(ctx, person.id, address)
    return { id: person.id, organizationId }
  }
  const made = await createPerson(ctx, { ...given, ...(first !== undefined && { email: first }) })
  for (const address of others) await addAddress(ctx, made.id, address)
  return { id: made.id, organizationId }
}

async function organizationOf(ctx: Ctx, name: string, people: People): Promise<string> {
  const known = people.organizations.get(name.toLowerCase())
  return known ?? (await createOrganization(ctx, { name })).id
}
