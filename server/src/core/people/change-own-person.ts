import type { Ctx } from '../context'
import { type PersonChange, savePerson } from './save-person'
import { readPerson } from './show-person'

/** For verbs that checked the right themselves: an agent's own profile, the name in an invitation. */
export async function changeOwnPerson(
  ctx: Ctx,
  id: string,
  given: Pick<PersonChange, 'name' | 'locale' | 'timeZone'>,
): Promise<void> {
  const asSystem = { ...ctx, actor: { kind: 'system', name: 'profile' } as const }
  await savePerson(ctx, await readPerson(asSystem, id, { isLocked: true }), given)
}

export const renamePerson = (ctx: Ctx, id: string, name: string): Promise<void> => changeOwnPerson(ctx, id, { name })
