/** Who did it. `id` is a person where there is one. */
export type Origin = {
  /** One of the kinds the table allows. */
  actorKind: string
  actorId: string | null
  causeEventId?: string | null
  ruleRunId?: string | null
  isImported?: boolean
  /** Part of an act on so many things that screens are told of all at once, not of each. */
  isAmongMany?: boolean
}

/** The thing an event is about; `version` is the one this event makes, counted on the row under its lock. */
export type Subject = { objectType: string; objectId: string; objectVersion: number; isTest?: boolean }

/** One fact: `data` holds ids and values before and after, `personal` names, addresses and free texts. */
export type Fact<Body extends { type: string }> = Subject & {
  body: Body
  at?: Date
  personal?: Record<string, unknown>
  undoesEventId?: string
  causeEventId?: string
}
export type WrittenEvent<Body extends { type: string }> = Fact<Body> & { id: string; at: Date; isAmongMany: boolean }
