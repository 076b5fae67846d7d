/** Ids and versions only: what changed is read again by whoever may see it. `whose`: nobody but this person is told. */
export type ChangedThing = { kind: string; id: string; version: number; whose?: string }
