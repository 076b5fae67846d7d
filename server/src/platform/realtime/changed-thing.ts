/** Ids and versions only: what changed is read again by whoever may see it. */
export type ChangedThing = { kind: string; id: string; version: number }
