import type { changePerson as changePersonRoute, Person } from '@foyer/contract/people'
import type { RouteInput } from '@foyer/contract/route'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { assertMayChange } from './policy'
import { savePerson } from './save-person'
import { readPerson, showPerson } from './show-person'

export async function changePerson(
  ctx: Ctx,
  id: string,
  change: RouteInput<typeof changePersonRoute>['body'],
): Promise<Person> {
  const person = await readPerson(ctx, id, { isLocked: true })
  assertMayChange(ctx, person)
  const { version, ...given } = change
  assertVersion(version, person)
  await savePerson(ctx, person, given)
  return showPerson(ctx, person.id)
}
