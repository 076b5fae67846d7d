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

type AgentStep = Exclude<Step, { do: 'receive' }>
/** What one side did without the other coming between: one transaction, each step at its own time. */
export type Turn = { by: 'customer'; step: Step & { do: 'receive' } } | { by: string; steps: AgentStep[] }

export function turnsOf(steps: readonly Step[]): Turn[] {
  const turns: Turn[] = []
  for (const step of steps) {
    const last = turns.at(-1)
    if (step.do === 'receive') turns.push({ by: 'customer', step })
    else if (last !== undefined && 'steps' in last && last.by === step.agent) last.steps.push(step)
    else turns.push({ by: step.agent, steps: [step] })
  }
  return turns
}

/** A turn is done by whoever did it. */
export async function actPlanned(
  filling: Filling,
  opened: Opened,
  given: { planned: PlannedTicket; turn: Turn; place: number },
): Promise<void> {
  const { open, shop } = filling
  const { planned, turn, place } = given
  if ('step' in turn) {
    const { step } = turn
    const file = await keepPlanned(open, step.file, place)
    return open.transact(async (ctx) => {
      await commitLazily(ctx)
      await receivePlanned(ctx, opened, { planned, shop, step, file })
    })
  }
  const seat = filling.seats.get(turn.by)
  if (seat === undefined) throw new Error(`nobody is called ${turn.by}`)
  const asAgent = open.as(seat)
  const uploads = new Map<AgentStep, string>()
  for (const step of turn.steps)
    if (step.do === 'reply' && step.file !== null) uploads.set(step, await upload(asAgent, step.file, place))
  await asAgent.transact(async (ctx) => {
    await commitLazily(ctx)
    for (const step of turn.steps) {
      const sample = sampleCtx(ctx, step.at)
      const upload = uploads.get(step)
      if (step.do === 'note') await replyToTicket(sample, opened.id, { visibility: 'internal', text: step.text })
      else if (step.do === 'reply')
        await replyToTicket(sample, opened.id, {
          visibility: 'public',
          text: step.text,
          ...(upload !== undefined && { attachmentIds: [upload] }),
          ...(step.isDone && { status: 'done' }),
        })
      const actions = actionsOf(step, planned, shop)
      if (actions.length > 0) await changeTicket(sample, opened.id, actions)
    }
  })
}

function actionsOf(step: AgentStep, planned: PlannedTicket, shop: Shop): Action[] {
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
