import { Readable } from 'node:stream'
import type { Action } from '@foyer/contract/actions'
import type { Open, Seat } from '../../core/context'
import { keepFile, uploadFile } from '../../core/files'
import { changeTicket, replyToTicket } from '../../core/tickets'
import type { Shop } from './build-shop'
import { commitLazily } from './demo-store'
import { makeFile } from './files/make-file'
import { type KeptFile, type Opened, receivePlanned } from './open-planned'
import type { PlannedFile, PlannedTicket, Step } from './planned-ticket'
import { sampleCtx } from './sample-ctx'

export type Filling = { open: Open; shop: Shop; seats: ReadonlyMap<string, Seat> }

/** One thing that happened to a ticket later, done by whoever did it and at its time. */
export async function actPlanned(
  filling: Filling,
  opened: Opened,
  given: { planned: PlannedTicket; step: Step; place: number },
): Promise<void> {
  const { open, shop } = filling
  const { planned, step, place } = given
  if (step.do === 'receive') {
    const file = await keepPlanned(open, step.file, place)
    return open.transact(async (ctx) => {
      await commitLazily(ctx)
      await receivePlanned(ctx, opened, { planned, shop, step, file })
    })
  }
  const seat = filling.seats.get(step.agent)
  if (seat === undefined) throw new Error(`nobody is called ${step.agent}`)
  const asAgent = open.as(seat)
  const attachmentIds = step.do === 'reply' && step.file !== null ? [await upload(asAgent, step.file, place)] : []
  await asAgent.transact(async (ctx) => {
    await commitLazily(ctx)
    const sample = sampleCtx(ctx, step.at)
    if (step.do === 'note') await replyToTicket(sample, opened.id, { visibility: 'internal', text: step.text })
    else if (step.do === 'reply')
      await replyToTicket(sample, opened.id, {
        visibility: 'public',
        text: step.text,
        attachmentIds,
        ...(step.isDone && { status: 'done' }),
      })
    const actions = actionsOf(step, planned, shop)
    if (actions.length > 0) await changeTicket(sample, opened.id, actions)
  })
}

function actionsOf(step: Step, planned: PlannedTicket, shop: Shop): Action[] {
  switch (step.do) {
    case 'sort':
    case 'reply':
      return sorting(planned, shop, step.do === 'sort' ? step.assignee : null)
    case 'finish':
      return [{ action: 'setStatus', status: 'done' }]
    case 'snooze':
      return shop.keys.has('snoozed') ? [{ action: 'snooze', until: step.until.toISOString() }] : []
    case 'waitForOthers':
      return shop.keys.has('waitingForThirdParty') ? [{ action: 'setStatus', status: 'waitingForThirdParty' }] : []
    default:
      return []
  }
}

/** Who touches a ticket first sorts it; doing so again changes nothing. */
function sorting(planned: PlannedTicket, shop: Shop, assignee: string | null): Action[] {
  const categoryId = planned.topic === null ? undefined : shop.categories.get(planned.topic)
  const assigneeId = assignee === null ? undefined : shop.agents.get(assignee)
  return [
    ...(assigneeId === undefined ? [] : [{ action: 'assign', assigneeId } as const]),
    ...(planned.type !== null && shop.keys.has(planned.type)
      ? [{ action: 'setType', type: planned.type } as const]
      : []),
    ...(categoryId === undefined ? [] : [{ action: 'setCategory', categoryId } as const]),
    ...(planned.tags.length === 0 ? [] : [{ action: 'addTags', tags: [...planned.tags] } satisfies Action]),
    ...(planned.priority === 'normal' ? [] : [{ action: 'setPriority', priority: planned.priority } as const]),
  ]
}

/** Bytes go into the store before the transaction, as with real mail. */
export async function keepPlanned(open: Open, file: PlannedFile | null, place: number): Promise<KeptFile | null> {
  return file === null ? null : keepFile(open.house, makeFile(file, place))
}

async function upload(asAgent: Open, file: PlannedFile, place: number): Promise<string> {
  const { name, bytes, declaredType } = makeFile(file, place)
  const given = { name, contentType: declaredType, contentLength: bytes.length, stream: Readable.from([bytes]) }
  return (await uploadFile(asAgent, given)).id
}
