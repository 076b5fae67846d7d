import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../../test/desk'
import { aTicket, aWorkingDesk } from '../../../../test/tickets'
import { newId } from '../../../platform/ids'
import type { Seat } from '../../context'
import { changeType } from '../../types/change-type'
import { createType } from '../../types/create-type'
import { changeTicket } from '../change-ticket'
import { listEvents } from '../list-events'
import { mergeTicket } from '../merges/merge-ticket'
import { unmergeTicket } from '../merges/unmerge-ticket'
import { readTicket } from '../read-ticket'
import { undoEvent } from '../undo-event'
import { tickStep } from './tick-step'

let desk: TestDesk
let seat: Seat
let mailboxId: string
let typeId: string
const step = (text: string, given: object = {}) => ({
  text,
  agentId: null,
  teamId: null,
  after: [],
  hours: null,
  ...given,
})
const changeSteps = (steps: ReturnType<typeof step>[]) => desk.transact((ctx) => changeType(ctx, typeId, { steps }))
beforeAll(async () => {
  desk = await testDesk()
  ;({ mailboxId, seat } = await aWorkingDesk(desk))
  const made = await desk.transact((ctx) => createType(ctx, { key: 'repair', names: { en: 'Repair' } }))
  typeId = made.id
  await desk.transact((ctx) => createType(ctx, { key: 'plain', names: { en: 'Plain' } }))
  await changeSteps([
    step('Look at it', { agentId: seat.personId, hours: 2 }),
    step('Order the part', { after: [0] }),
    step('Fit it', { after: [0, 1] }),
  ])
})
afterAll(() => desk.close())

const by = <T>(run: Parameters<typeof desk.open.transact<T>>[0]) => desk.open.as(seat).transact(run)
const setType = (id: string, type: string | null) => by((ctx) => changeTicket(ctx, id, [{ action: 'setType', type }]))
const read = (id: string) => by((ctx) => readTicket(ctx, id))
const open = async (): Promise<string> => (await aTicket(desk, { mailboxId })).ticket.id
async function repair(): Promise<string> {
  const id = await open()
  await setType(id, 'repair')
  return id
}
const stepAt = async (id: string, place: number) => (await read(id)).steps[place]?.id ?? ''
const tick = async (id: string, place: number, isDone = true) => {
  const stepId = await stepAt(id, place)
  return by((ctx) => tickStep(ctx, id, stepId, { isDone }))
}
async function undo(id: string, type: string): Promise<void> {
  const { items } = await by((ctx) => listEvents(ctx, id, { limit: 50 }))
  const event = items.find((one) => one.type === type && one.canUndo)
  await by((ctx) => undoEvent(ctx, event?.id ?? '', { isForced: false }))
}
const texts = async (id: string) => (await read(id)).steps.map((one) => [one.text, one.doneAt !== null])

describe('steps', () => {
  test('come with the type, each waiting for those before it, and are ticked with who and when', async () => {
    const id = await repair()
    const { steps, openStepCount } = await read(id)
    expect(openStepCount).toBe(3)
    const [look, order] = steps
    expect(steps).toMatchObject([
      { text: 'Look at it', agent: { id: seat.personId, name: seat.name }, hours: 2, waitsFor: [], doneAt: null },
      { text: 'Order the part', agent: null, waitsFor: [look?.id] },
      { text: 'Fit it', waitsFor: [look?.id, order?.id] },
    ])
    await expect(tick(id, 1)).rejects.toMatchObject({ code: 'step.waits' })
    await tick(id, 0)
    await tick(id, 0)
    await tick(id, 1)
    const after = await read(id)
    expect(after.steps[0]).toMatchObject({
      doneBy: { id: seat.personId, name: seat.name },
      doneAt: after.steps[0]?.doneAt,
    })
    expect(after).toMatchObject({ openStepCount: 1 })
    expect(after.steps[2]?.waitsFor).toEqual([])
    await tick(id, 0, false)
    expect((await read(id)).steps).toMatchObject([{ doneAt: null, doneBy: null }, { doneBy: {} }, {}])
    await expect(by((ctx) => tickStep(ctx, id, newId(), { isDone: true }))).rejects.toMatchObject({
      code: 'step.unknown',
    })
  })

  test('with another type what was ticked stays and what is open goes; a ticket without a type has none', async () => {
    const id = await repair()
    await tick(id, 0)
    await setType(id, 'plain')
    expect(await texts(id)).toEqual([['Look at it', true]])
    await setType(id, 'repair')
    expect(await texts(id)).toHaveLength(4)
    expect((await read(await open())).steps).toEqual([])
  })

  test('a list that is changed later leaves running tickets alone', async () => {
    const id = await repair()
    const before = (await read(id)).steps
    const { steps } = await changeSteps([step('Throw it away')])
    expect(steps).toHaveLength(1)
    expect((await read(id)).steps).toEqual(before)
    expect(await texts(await repair())).toEqual([['Throw it away', false]])
    await changeSteps([
      step('Look at it', { agentId: seat.personId, hours: 2 }),
      step('Order the part', { after: [0] }),
      step('Fit it', { after: [0, 1] }),
    ])
  })

  test('wait for earlier ones alone, and belong to somebody there is', async () => {
    await expect(changeSteps([step('A', { after: [0] })])).rejects.toMatchObject({ code: 'step.order' })
    await expect(changeSteps([step('A', { after: [1] }), step('B')])).rejects.toMatchObject({ code: 'step.order' })
    await expect(changeSteps([step('A', { teamId: newId() })])).rejects.toMatchObject({ code: 'step.ownerUnknown' })
    const both = { agentId: seat.personId, teamId: newId() }
    await expect(changeSteps([step('A', both)])).rejects.toMatchObject({ code: 'step.ownerUnknown' })
  })

  test('done with open steps is allowed', async () => {
    const id = await repair()
    await by((ctx) => changeTicket(ctx, id, [{ action: 'setStatus', status: 'done' }]))
    expect(await read(id)).toMatchObject({ statusCategory: 'done', openStepCount: 3 })
  })
})

test('ticking, unticking and a change of type are undone', async () => {
  const id = await repair()
  await tick(id, 0)
  await undo(id, 'step.done')
  expect((await read(id)).openStepCount).toBe(3)
  await tick(id, 0)
  const { steps } = await read(id)
  await tick(id, 0, false)
  await undo(id, 'step.reopened')
  expect((await read(id)).steps).toEqual(steps)
  await setType(id, null)
  expect(await texts(id)).toEqual([['Look at it', true]])
  await undo(id, 'ticket.stepsChanged')
  await undo(id, 'ticket.typeChanged')
  expect(await read(id)).toMatchObject({ type: 'repair', steps })
})

test('merged, a ticket without steps goes on with those of the other, and gives them back', async () => {
  const [source, target] = [await repair(), await open()]
  await tick(source, 0)
  const { steps } = await read(source)
  await by((ctx) => mergeTicket(ctx, source, { into: target, addParticipants: false }))
  expect(await read(target)).toMatchObject({ steps, openStepCount: 2 })
  await by((ctx) => unmergeTicket(ctx, source))
  expect(await read(target)).toMatchObject({ steps: [], openStepCount: 0 })
  expect((await read(source)).steps).toEqual(steps)
})
