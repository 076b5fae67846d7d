import type { StepState } from '@foyer/contract/events'
import { z } from 'zod'

const Steps = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    agentId: z.string().nullable(),
    teamId: z.string().nullable(),
    after: z.array(z.string()),
    hours: z.number().nullable(),
    doneAt: z.string().nullable(),
    doneById: z.string().nullable(),
  }),
)

/** Of a row as it is, or as the same act has left it: then they are text. */
export const stepsOf = ({ steps }: { steps: unknown }): StepState[] =>
  Steps.parse(typeof steps === 'string' ? JSON.parse(steps) : steps)

export const stepColumns = (steps: readonly StepState[]) => ({
  steps: JSON.stringify(steps),
  openStepCount: steps.filter((one) => one.doneAt === null).length,
})

/** The steps still open that have to be done before this one. */
export const waitsFor = (step: StepState, all: readonly StepState[]): string[] =>
  step.after.filter((id) => all.some((one) => one.id === id && one.doneAt === null))

/** The schema gives keys one order, whatever order the database keeps. */
export const isSameSteps = (a: readonly StepState[], b: readonly StepState[]): boolean =>
  JSON.stringify(Steps.parse(a)) === JSON.stringify(Steps.parse(b))
