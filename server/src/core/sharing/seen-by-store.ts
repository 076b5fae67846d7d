import { type SqlBool, sql } from 'kysely'
import type { Seat } from '../context'
import { leadsAll } from './policy'

/** Rows of `table` (with `personal_to`, `scope` and `team_id`) that a seat sees: its own, the desk's, those of its teams. */
export const seenBy = (seat: Seat, table: 'views' | 'macros' | 'segments') => {
  const of = (column: string) => sql.ref(`${table}.${column}`)
  return sql<SqlBool>`(${of('personalTo')} = ${seat.personId} or ${of('scope')} = 'shared'
    or (${of('scope')} = 'team' and (${leadsAll(seat)}::boolean or ${of('teamId')} = any(${[...seat.teamIds]}::uuid[]))))`
}
