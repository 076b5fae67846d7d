import fc from 'fast-check'

/** Stands for the id of something the test's desk has, by the name it gives it. */
export const named = (name: string) => `$${name}`

const status = fc.constantFrom('todo', 'open', 'waitingForCustomer', 'waitingForThirdParty', 'done', 'shipped', 'spam')
const priority = fc.constantFrom('low', 'normal', 'high', 'urgent')
const tags = fc.subarray(['red', 'green', 'blue'], { minLength: 1 })
const orNull = (...names: string[]) => fc.constantFrom(null, ...names.map(named))
const day = fc.constantFrom(null, '2098-01-01T00:00:00.000Z', '2099-06-01T00:00:00.000Z')
const size = fc.constantFrom('S', 'L', null)
/** One thing each, so that no change is empty. */
const one = <Value>(key: string, value: fc.Arbitrary<Value>) => value.map((given) => ({ [key]: given }))
const changeOfOne = fc.oneof(
  one('status', status),
  one('snoozedUntil', day),
  one('priority', priority),
  one('type', fc.constantFrom('fault', null)),
  one('categoryId', orNull('category')),
  one('assigneeId', orNull('agent', 'admin')),
  one('teamId', orNull('team')),
  one('mailboxId', orNull('usual', 'ofOtherBrand', 'closed')),
  one('customerId', fc.constant(named('person'))),
  one('subject', fc.constantFrom('One', 'Two')),
  one('dueAt', day),
  one('startAt', day),
  one('promisedUntil', day),
  one('incidentId', orNull('incident')),
  one('rootCause', fc.constantFrom('A worn seal', null)),
  one('addTags', tags),
  one('removeTags', tags),
  one('customFields', one('size', size)),
  one('isFollowed', fc.boolean()),
)
const change = fc
  .array(changeOfOne, { minLength: 1, maxLength: 4 })
  .map((parts): Record<string, unknown> => Object.assign({}, ...parts))
const macroAction = fc.oneof(
  status.map((given) => ({ action: 'setStatus', status: given })),
  fc.integer({ min: 1, max: 100 }).map((hours) => ({ action: 'snooze', hours })),
  priority.map((given) => ({ action: 'setPriority', priority: given })),
  fc.constantFrom('fault', null).map((type) => ({ action: 'setType', type })),
  orNull('category').map((categoryId) => ({ action: 'setCategory', categoryId })),
  fc.constantFrom('me', named('admin'), null).map((assigneeId) => ({ action: 'assign', assigneeId })),
  orNull('team').map((teamId) => ({ action: 'setTeam', teamId })),
  tags.map((given) => ({ action: 'addTags', tags: given })),
  tags.map((given) => ({ action: 'removeTags', tags: given })),
  size.map((value) => ({ action: 'setField', key: 'size', value })),
)

/** `at` and `other` count among the tickets there are by then: those that a split opened too. */
const at = fc.nat(5)
const by = fc.constantFrom('agent' as const, 'admin' as const)
export const act = fc.oneof(
  fc.record({ act: fc.constant('change' as const), at, by, change }),
  fc.record({
    act: fc.constant('macro' as const),
    at,
    by,
    actions: fc.array(macroAction, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    act: fc.constant('bulk' as const),
    by,
    ats: fc.uniqueArray(at, { minLength: 1, maxLength: 4 }),
    change: fc.oneof({ arbitrary: change, weight: 4 }, one('isDeleted', fc.boolean())),
    isUndoneAsOne: fc.boolean(),
  }),
  fc.record({ act: fc.constant('merge' as const), at, by, other: at, addParticipants: fc.boolean() }),
  fc.record({ act: fc.constant('split' as const), at, by, what: fc.nat(4), andLater: fc.boolean() }),
  fc.record({
    act: fc.constant('link' as const),
    at,
    by,
    other: at,
    kind: fc.constantFrom('related', 'duplicateOf', 'childOf'),
  }),
  fc.record({ act: fc.constant('unlink' as const), at, by }),
  fc.record({ act: fc.constant('tick' as const), at, by, what: fc.nat(2), isDone: fc.boolean() }),
  fc.record({ act: fc.constant('handOver' as const), at, by, toTeam: fc.boolean() }),
  fc.record({
    act: fc.constant('decide' as const),
    at,
    by,
    how: fc.constantFrom('accept' as const, 'return' as const, 'take-back' as const),
  }),
  fc.record({
    act: fc.constant('remind' as const),
    at,
    by,
    dueAt: fc.constantFrom('2098-01-01T00:00:00.000Z', '2099-06-01T00:00:00.000Z'),
  }),
  fc.record({
    act: fc.constant('reminder' as const),
    at,
    by,
    how: fc.oneof(
      one('text', fc.constantFrom('Ring them', '')),
      one('isDone', fc.boolean()),
      one('agentId', fc.constantFrom('agent', 'admin').map(named)),
      fc.constant(null),
    ),
  }),
  fc.record({ act: fc.constant('delete' as const), at }),
  fc.record({ act: fc.constant('restore' as const), at }),
  fc.record({ act: fc.constant('back' as const) }),
  fc.record({ act: fc.constant('again' as const) }),
)
export type Act = typeof act extends fc.Arbitrary<infer Given> ? Given : never
