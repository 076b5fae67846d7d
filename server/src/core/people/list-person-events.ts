import type { PersonEvent } from '@foyer/contract/people'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../platform/http'
import type { Ctx } from '../context'
import { findCalled, type PersonEventRow, personEventsPage } from './person-event-store'
import { readPerson } from './show-person'

const Facts = z.record(z.string(), z.unknown()).nullish()
/** As `personFact` and `recordPersonMerge` wrote it; erasing leaves no personal part. */
const Data = z.object({ before: Facts, after: Facts, sourceId: z.string().optional(), targetId: z.string().optional() })
const Personal = z.object({ before: Facts, after: Facts }).nullable()

export async function listPersonEvents(
  ctx: Ctx,
  id: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ items: PersonEvent[]; nextCursor: string | null }> {
  const person = await readPerson(ctx, id)
  const scope = `person events ${person.id}`
  const before = page.cursor === undefined ? null : Number(decodeCursor(ctx.house.keys, scope, page.cursor)[0])
  const rows = await personEventsPage(ctx, person.id, { before, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  const read = shown.map(readEvent)
  const names = await findCalled(ctx, read.flatMap(idsIn))
  const last = shown.at(-1)
  return {
    items: read.map((one) => present(one, names)),
    nextCursor:
      rows.length > page.limit && last !== undefined ? encodeCursor(ctx.house.keys, scope, [last.objectVersion]) : null,
  }
}

type Read = ReturnType<typeof readEvent>

function readEvent(row: PersonEventRow) {
  const { before, after, sourceId, targetId } = Data.parse(row.data)
  const personal = Personal.parse(row.personalData)
  const otherId = sourceId === row.objectId ? targetId : sourceId
  // What a merge gave is told by whom it joined.
  if (otherId !== undefined) return { row, otherId, before: {}, after: {} }
  return {
    row,
    otherId: null,
    before: { ...before, ...personal?.before },
    after: { ...after, ...personal?.after },
  }
}

const organizationsOf = ({ before, after }: Read): string[] =>
  [before, after].flatMap((facts: Record<string, unknown>) =>
    typeof facts.organizationId === 'string' ? [facts.organizationId] : [],
  )
const idsIn = (one: Read): string[] => [
  ...organizationsOf(one),
  ...[one.otherId, one.row.actorId].flatMap((id) => id ?? []),
]

function present({ row, otherId, before, after }: Read, names: ReadonlyMap<string, string>): PersonEvent {
  const named = ({ organizationId, ...facts }: Record<string, unknown>) => ({
    ...facts,
    ...(organizationId !== undefined && { organizationId: names.get(String(organizationId)) ?? null }),
  })
  return {
    id: row.id,
    type: row.type,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: names.get(row.actorId ?? '') ?? '' },
    before: named(before),
    after: named(after),
    other: otherId === null ? null : { id: otherId, name: names.get(otherId) ?? '' },
  }
}
