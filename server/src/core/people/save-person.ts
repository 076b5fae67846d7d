import type { changePerson as changePersonRoute } from '@foyer/contract/people'
import type { RouteInput } from '@foyer/contract/route'
import type { Ctx } from '../context'
import { mergeFieldValues } from '../fields'
import { organizationUnknownAt } from './errors'
import { findOrganization } from './organization-store'
import { type PersonRow, updatePerson } from './person-store'
import { recordPerson } from './record-person'

export type PersonChange = Omit<RouteInput<typeof changePersonRoute>['body'], 'version'>
type Values = Pick<PersonRow, 'name' | 'phones' | 'organizationId' | 'locale' | 'timeZone' | 'notes' | 'customFields'>

/** What says nothing about a human may stand in the history for ever; all else goes where erasing reaches it. */
const plain = ['organizationId', 'locale', 'timeZone'] as const
const personal = ['name', 'phones', 'notes', 'customFields'] as const

/** Writes what a body changes on a person already locked, with its event. Rights are the caller's matter. */
export async function savePerson(ctx: Ctx, person: PersonRow, given: PersonChange): Promise<void> {
  const after = await valuesAfter(ctx, person, given)
  await updatePerson(ctx, person, { ...after, customFields: JSON.stringify(after.customFields) })
  await recordPerson(
    ctx,
    { ...person, version: person.version + 1 },
    {
      before: pickChanged(plain, person, after, person),
      after: pickChanged(plain, person, after, after),
      personalBefore: pickChanged(personal, person, after, person),
      personalAfter: pickChanged(personal, person, after, after),
    },
  )
}

async function valuesAfter(ctx: Ctx, person: PersonRow, given: PersonChange): Promise<Values> {
  const { name, phones, organizationId, locale, timeZone, notes, customFields } = given
  if (organizationId != null && (await findOrganization(ctx, organizationId)) === null)
    throw organizationUnknownAt('organizationId')
  const fields = { stored: person.customFields, given: customFields ?? {} }
  return {
    name: name ?? person.name,
    phones: phones ?? person.phones,
    organizationId: organizationId === undefined ? person.organizationId : organizationId,
    locale: locale === undefined ? person.locale : locale,
    timeZone: timeZone === undefined ? person.timeZone : timeZone,
    notes: notes ?? person.notes,
    customFields: JSON.parse(JSON.stringify(await mergeFieldValues(ctx, 'person', fields))),
  }
}

function pickChanged<K extends keyof Values>(
  keys: readonly K[],
  before: Values,
  after: Values,
  from: Values,
): Record<string, unknown> {
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return Object.fromEntries(changed.map((key) => [key, from[key]]))
}
