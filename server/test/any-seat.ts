import fc from 'fast-check'
import type { Seat } from '../src/core/context'
import { newId } from '../src/platform/ids'

type Places = { mailboxIds: readonly string[]; teamIds: readonly string[]; agentIds: readonly string[] }

/** Somebody of any role, of some of the teams, with some of the mailboxes open and some closed to them. */
export const anySeat = ({ mailboxIds, teamIds, agentIds }: Places): fc.Arbitrary<Seat> =>
  fc
    .record({
      role: fc.constantFrom('admin' as const, 'manager' as const, 'agent' as const, 'light' as const),
      personId: fc.constantFrom(...agentIds, newId()),
      teamIds: fc.subarray([...teamIds]),
      visibleIds: fc.subarray([...mailboxIds]),
      closedIds: fc.subarray([...mailboxIds]),
    })
    .map(({ closedIds, visibleIds, ...given }) => ({
      ...given,
      kind: 'agent',
      name: '',
      managesTeamIds: null,
      needsRelease: false,
      via: { kind: 'token', id: newId(), scopes: [] },
      mailboxes: {
        visibleIds: visibleIds.filter((id) => !closedIds.includes(id)),
        workIds: [],
        allHandsIds: [],
        releaseIds: [],
        closedIds,
        seesAll: closedIds.length === 0 && visibleIds.length === mailboxIds.length,
      },
    }))
