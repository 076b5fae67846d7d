import { AppError } from '../../../platform/errors'
import type { Ctx } from '../../context'
import { lockTicketsOf, lockTicketsToReturn, setCustomerOf } from './customer-store'
import {
  forgetPlaces,
  moveParticipants,
  rememberCommon,
  rememberPlaces,
  returnParticipants,
  returnSidePeople,
  type Tree,
} from './place-store'

/** More would hold the locks of both persons for seconds. */
const mostMoved = 5_000
/** Beyond, screens are told of all at once. */
const mostTold = 200

/** Whoever went into another person: their tickets and their part in others become the kept person's. */
export async function movePersonsPlaces(ctx: Ctx, given: { mergeId: string; from: Tree; to: Tree }): Promise<void> {
  const { mergeId, from, to } = given
  const ticketIds = await lockTicketsOf(ctx, from.id, mostMoved + 1)
  if (ticketIds.length > mostMoved) throw tooLarge()
  await rememberPlaces(ctx, from)
  await rememberCommon(ctx, to, from)
  await giveTo(ctx, ticketIds, { mergeId, before: from.id, after: to.id })
  await moveParticipants(ctx, from.id, to.id)
}

type Returning = { mergeId: string; back: Tree; kept: Tree; addressKeys: readonly string[]; since: Date }

/** The other way: what was theirs goes back to them, and what was opened since from one of their addresses. */
export async function returnPersonsPlaces(ctx: Ctx, given: Returning): Promise<void> {
  const { mergeId, back, kept, addressKeys, since } = given
  const ticketIds = await lockTicketsToReturn(ctx, { keptId: kept.id, treeIds: back.treeIds, addressKeys, since })
  if (ticketIds.length > mostMoved) throw tooLarge()
  await giveTo(ctx, ticketIds, { mergeId, before: kept.id, after: back.id })
  await returnParticipants(ctx, { back, kept, customerOf: ticketIds })
  await returnSidePeople(ctx, { back, kept })
  await forgetPlaces(ctx, back)
  await forgetPlaces(ctx, kept)
}

async function giveTo(
  ctx: Ctx,
  ticketIds: readonly string[],
  { mergeId, before, after }: { mergeId: string; before: string; after: string },
): Promise<void> {
  if (ticketIds.length === 0) return
  const moved = await setCustomerOf(ctx, ticketIds, after)
  const isMany = moved.length > mostTold
  const { emit } = isMany ? ctx.as(ctx.actor, { isAmongMany: true }) : ctx
  if (isMany) ctx.announce({ kind: 'tickets', id: mergeId, version: moved.length })
  await emit(
    ...moved.map(({ id, version, isTest }) => ({
      objectType: 'ticket',
      objectId: id,
      objectVersion: version,
      isTest,
      body: { type: 'ticket.customerChanged' as const, before, after, personMergeId: mergeId },
    })),
  )
}

const tooLarge = (): AppError =>
  new AppError('conflict', 'personMerge.tooLarge', `At most ${mostMoved} tickets can be moved at once.`, {
    most: mostMoved,
  })
