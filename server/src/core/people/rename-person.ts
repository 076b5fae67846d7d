import type { Ctx } from '../context'
import { savePerson } from './save-person'
import { readPerson } from './show-person'

/** For verbs that checked the right themselves: the name in an invitation, an agent's page. */
export async function renamePerson(ctx: Ctx, id: string, name: string): Promise<void> {
  const asSystem = { ...ctx, actor: { kind: 'system', name: 'profile' } as const }
  const person = await readPerson(asSystem, id, { isLocked: true })
  if (person.name !== name) await savePerson(asSystem, person, { name })
}
