import type { createPerson as createPersonRoute, Person } from '@foyer/contract/people'
import type { RouteInput } from '@foyer/contract/route'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { mergeFieldValues } from '../fields'
import { invalidField } from '../invalid-field'
import { assertFree, readAddress } from './add-address'
import { claimAddresses } from './address-store'
import { organizationUnknownAt } from './errors'
import { addressKey } from './mark-address'
import { findOrganization } from './organization-store'
import { insertPeople } from './person-store'
import { recordPerson } from './record-person'
import { showPerson } from './show-person'

export async function createPerson(ctx: Ctx, given: RouteInput<typeof createPersonRoute>['body']): Promise<Person> {
  const { email, name = '', phones = [], notes = '', locale = null, timeZone = null } = given
  if (!email && !name && phones.length === 0) throw invalidField('name', 'A name, an address or a number is needed.')
  const organizationId = given.organizationId ?? null
  if (organizationId !== null && (await findOrganization(ctx, organizationId)) === null)
    throw organizationUnknownAt('organizationId')
  const fields = { stored: {}, given: given.customFields ?? {} }
  const address = email === undefined ? null : readAddress(email, 'email')
  const customFields = JSON.stringify(await mergeFieldValues(ctx, 'person', fields))
  const person = { id: newId(), version: 1, isTest: ctx.isTest }
  const columns = { name, email: address, phones, notes, locale, timeZone, organizationId, customFields }
  await insertPeople(ctx, [{ ...person, ...columns, createdAt: ctx.now }])
  if (address !== null) {
    const claimed = await claimAddresses(ctx, [{ addressKey: addressKey(address), personId: person.id, address }])
    await assertFree(ctx, { address, path: 'email', isFree: claimed.size > 0 })
  }
  await recordPerson(ctx, person, {
    before: null,
    after: { organizationId, locale, timeZone },
    personalAfter: { name, email: address, phones, notes, customFields: fields.given },
  })
  // Made by hand, so shown to its maker even where a light reader would need a ticket first.
  return showPerson({ ...ctx, actor: { kind: 'system', name: 'person' } }, person.id)
}
