import type { TicketGrouping } from '@foyer/contract/grouping'
import { type RawBuilder, sql } from 'kysely'

/** How a ticket comes into a group: by a column, or by what is made of one. */
export type Grouping = {
  /** What tickets of one group have in common. */
  value: (zone: RawBuilder<unknown>) => RawBuilder<unknown>
  /** Tickets of the group that `asked.key` names, written so that an index of the column serves. */
  isIn: (zone: RawBuilder<unknown>) => RawBuilder<unknown>
  hasNone: RawBuilder<unknown>
  /** The value that `asked.key` stands for. */
  ofKey: RawBuilder<unknown>
  /** From the value `found.value`: key, name and place of its group. */
  named: { from: RawBuilder<unknown>; key: RawBuilder<unknown>; name: RawBuilder<unknown>; order: RawBuilder<unknown> }
  keys: 'id' | 'word' | 'day'
}

const byName = (table: string) => ({
  from: sql`left join ${sql.table(table)} one on one.id = found.value`,
  key: sql`found.value::text`,
  name: sql`one.name`,
  order: sql`lower(one.name)`,
})

const pointing = (column: string, table: string): Grouping => {
  const ref = sql.ref(`tickets.${column}`)
  return {
    value: () => ref,
    isIn: () => sql`${ref} = asked.key::uuid`,
    hasNone: sql`${ref} is null`,
    ofKey: sql`asked.key::uuid`,
    named: byName(table),
    keys: 'id',
  }
}

/** Pointing at vocabulary, which has keys and an order of its own. */
const keyed = (column: string, table: string, order: RawBuilder<unknown>): Grouping => {
  const ref = sql.ref(`tickets.${column}`)
  const idOf = sql`(select id from ${sql.table(table)} where key = asked.key)`
  return {
    value: () => ref,
    isIn: () => sql`${ref} = ${idOf}`,
    hasNone: sql`${ref} is null`,
    ofKey: idOf,
    named: {
      from: sql`left join ${sql.table(table)} one on one.id = found.value`,
      key: sql`one.key`,
      name: sql`one.key`,
      order,
    },
    keys: 'word',
  }
}

const plain = (order: RawBuilder<unknown>) => ({
  from: sql``,
  key: sql`found.value::text`,
  name: sql`found.value::text`,
  order,
})

export const groupings: Record<TicketGrouping, Grouping> = {
  assignee: pointing('assignee_id', 'persons'),
  team: pointing('team_id', 'teams'),
  mailbox: pointing('mailbox_id', 'mailboxes'),
  customer: pointing('customer_id', 'persons'),
  organization: pointing('organization_id', 'organizations'),
  type: keyed('type_id', 'types', sql`one.position`),
  status: keyed(
    'status_id',
    'statuses',
    sql`array[array_position(array['open', 'waiting', 'done', 'spam'], one.category), one.position]`,
  ),
  priority: {
    value: () => sql`tickets.priority`,
    isIn: () => sql`tickets.priority = asked.key`,
    hasNone: sql`false`,
    ofKey: sql`asked.key`,
    named: plain(sql`array_position(array['urgent', 'high', 'normal', 'low'], found.value)`),
    keys: 'word',
  },
  due: {
    value: (zone) => sql`(tickets.due_at at time zone ${zone})::date`,
    isIn: (zone) => sql`tickets.due_order >= (asked.key::date::timestamp at time zone ${zone})
      and tickets.due_order < ((asked.key::date + 1)::timestamp at time zone ${zone})`,
    hasNone: sql`tickets.due_order = 'infinity'`,
    ofKey: sql`asked.key::date`,
    named: plain(sql`found.value`),
    keys: 'day',
  },
}
