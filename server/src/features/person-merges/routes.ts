import * as contract from '@foyer/contract/person-merges'
import { handle } from '../../core/context'
import { listPersonMerges, listSamePersons, tellApart } from '../../core/people'
import { mergePerson, unmergePerson } from './merge-person'

export const personMergeRoutes = [
  handle(contract.mergePerson, (ctx, { params, body }) => mergePerson(ctx, { id: params.id, into: body.into })),
  handle(contract.unmergePerson, (ctx, { params }) => unmergePerson(ctx, params.id)),
  handle(contract.listPersonMerges, async (ctx, { params }) => ({
    items: await listPersonMerges(ctx, params.id),
    nextCursor: null,
  })),
  handle(contract.listSamePersons, async (ctx, { params }) => ({
    items: await listSamePersons(ctx, params.id),
    nextCursor: null,
  })),
  handle(contract.tellApart, (ctx, { params, body }) => tellApart(ctx, params.id, body.otherId)),
]
