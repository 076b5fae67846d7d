import * as people from '@foyer/contract/people'
import * as contract from '@foyer/contract/segments'
import { handle } from '../context'
import { countAskedPeople, listAskedPeople } from './ask-people'
import { changeSegment } from './change-segment'
import { createSegment } from './create-segment'
import { deleteSegment, restoreSegment } from './delete-segment'
import { segmentUnknown } from './errors'
import { presentSegment } from './present'
import { findSegment, findSegments } from './segment-store'

export const segmentRoutes = [
  handle(people.listPeople, (ctx, { query }) => listAskedPeople(ctx, query)),
  handle(people.countPeople, (ctx, { query }) => countAskedPeople(ctx, query.query)),
  handle(contract.listSegments, async (ctx) => ({
    items: (await findSegments(ctx)).map((row) => presentSegment(ctx, row)),
    nextCursor: null,
  })),
  handle(contract.createSegment, (ctx, { body }) => createSegment(ctx, body)),
  handle(contract.getSegment, async (ctx, { params }) => {
    const row = await findSegment(ctx, params.id)
    if (row === null) throw segmentUnknown()
    return presentSegment(ctx, row)
  }),
  handle(contract.changeSegment, (ctx, { params, body }) => changeSegment(ctx, params.id, body)),
  handle(contract.deleteSegment, async (ctx, { params }) => {
    await deleteSegment(ctx, params.id)
    return null
  }),
  handle(contract.restoreSegment, (ctx, { params }) => restoreSegment(ctx, params.id)),
]
