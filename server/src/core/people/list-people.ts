import type { Person } from '@foyer/contract/people'
import { decodeCursor, encodeCursor } from '../../platform/http'
import { isValidAddress } from '../../platform/mail'
import type { Ctx } from '../context'
import { findAddress, findAddresses } from './address-store'
import { addressKey } from './mark-address'
import type { PeopleCondition } from './person-store'
import { findPeople } from './person-store'
import { presentPerson } from './present'
import { searchTerms } from './search-terms'

type Asked = {
  query: string
  /** A question beside the words; `text` is how it was asked. */
  condition?: { text: string; sql: PeopleCondition }
  organizationId?: string | undefined
  limit: number
  cursor?: string | undefined
}

/** Newest first. Every word must stand in the name or the address; a whole address finds whoever has it among others. */
export async function listPeople(ctx: Ctx, asked: Asked): Promise<{ items: Person[]; nextCursor: string | null }> {
  const scope = JSON.stringify(['people', asked.query, asked.condition?.text ?? null, asked.organizationId ?? null])
  const [after] = asked.cursor === undefined ? [null] : decodeCursor(ctx.house.keys, scope, asked.cursor)
  const address = asked.query.trim()
  const addressed = isValidAddress(address) ? await findAddress(ctx, addressKey(address)) : null
  const rows = await findPeople(
    ctx,
    {
      terms: searchTerms(asked.query),
      addressedId: addressed?.personId ?? null,
      organizationId: asked.organizationId ?? null,
      condition: asked.condition?.sql ?? null,
    },
    { beforeId: typeof after === 'string' ? after : null, limit: asked.limit + 1 },
  )
  const page = rows.slice(0, asked.limit)
  const addresses = await findAddresses(
    ctx,
    page.map((row) => row.id),
  )
  const last = page.at(-1)
  return {
    items: page.map((row) => presentPerson(row, addresses)),
    nextCursor: rows.length > asked.limit && last ? encodeCursor(ctx.house.keys, scope, [last.id]) : null,
  }
}
