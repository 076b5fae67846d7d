import type { Tx } from '../db'
import { inSavepoint } from '../db'
import { newId } from '../ids'
import type { ChangedThing } from '../realtime'
import type { Fact, Origin, WrittenEvent } from './event-row'

/** Writes the facts of one act in one insert, in order, and returns them with their ids. */
export type Emit<Body extends { type: string }> = (...facts: Fact<Body>[]) => Promise<WrittenEvent<Body>[]>

/** Runs in the act's own transaction, under a savepoint; a failure becomes an event and costs nothing else. */
export type InlineSubscriber<Body extends { type: string }> = {
  name: string
  wants: readonly Body['type'][]
  run: (event: WrittenEvent<Body>, tx: Tx) => Promise<void>
}

/** Runs after the commit, as a job of this name with `{ eventIds }`; an act of which it chooses nothing costs nothing. */
export type LaterSubscriber<Body extends { type: string }> = {
  job: string
  choose: (events: readonly WrittenEvent<Body>[]) => readonly string[]
}

type Wiring<Body extends { type: string }> = {
  inline: readonly InlineSubscriber<Body>[]
  /** What screens look at: announced after commit, ids and versions only. */
  changed: (things: ChangedThing[]) => void
  onFailure: (subscriber: string, error: unknown) => void
}

/**
 * `emitAs` gives the history's pen to one actor. `settle` runs the inline subscribers, in the events' order: once an act is done, for their savepoints stand alone. It
 * answers all the act wrote.
 */
export function emitter<Body extends { type: string }>(
  start: { tx: Tx; now: Date },
  wiring: Wiring<Body>,
): { emitAs: (origin: Origin) => Emit<Body>; settle: () => Promise<readonly WrittenEvent<Body>[]> } {
  const waiting: WrittenEvent<Body>[] = []
  const all: WrittenEvent<Body>[] = []
  return {
    emitAs:
      (origin) =>
      async (...facts) => {
        if (facts.length === 0) return []
        const { isAmongMany = false } = origin
        const written = facts.map((fact) => {
          const at = fact.at ?? start.now
          return { ...fact, id: newId(at), at, isAmongMany }
        })
        waiting.push(...written)
        all.push(...written)
        await insertEvents(start.tx, origin, written)
        if (isAmongMany) return written
        wiring.changed(
          written.map((event) => ({ kind: event.objectType, id: event.objectId, version: event.objectVersion })),
        )
        return written
      },
    settle: async () => {
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
        const { type } = event.body
        for (const subscriber of wiring.inline.filter((one) => one.wants.includes(type)))
          await runInline(subscriber, event)
      }
      return all
    },
  }

  async function runInline(subscriber: InlineSubscriber<Body>, event: WrittenEvent<Body>): Promise<void> {
    try {
      await inSavepoint(start.tx, () => subscriber.run(event, start.tx))
    } catch (error) {
      wiring.onFailure(subscriber.name, error)
    }
  }
}

async function insertEvents<Body extends { type: string }>(
  tx: Tx,
  origin: Origin,
  written: readonly WrittenEvent<Body>[],
): Promise<void> {
  const rows = written.map(({ body: { type, ...data }, ...event }) => ({
    id: event.id,
    objectType: event.objectType,
    objectId: event.objectId,
    objectVersion: event.objectVersion,
    type,
    at: event.at,
    actorKind: origin.actorKind,
    actorId: origin.actorId,
    causeEventId: event.causeEventId ?? origin.causeEventId ?? null,
    ruleRunId: origin.ruleRunId ?? null,
    undoesEventId: event.undoesEventId ?? null,
    isImported: origin.isImported ?? false,
    isTest: event.isTest ?? false,
    data: JSON.stringify(data),
    personalData: event.personal === undefined ? null : JSON.stringify(event.personal),
  }))
  await tx.insertInto('events').values(rows).execute()
}
