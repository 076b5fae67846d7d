import type { TypeStep } from '@foyer/contract/steps'
import type { Ctx } from '../context'
import { stepOrder, stepOwnerUnknown } from './errors'
import { missingOwners } from './type-store'

/** Each step waits for earlier ones alone, so that no two wait for each other; and who is to do it is somebody. */
export async function checkSteps(ctx: Ctx, steps: readonly TypeStep[]): Promise<void> {
  if (steps.some((step, place) => step.after.some((index) => index >= place))) throw stepOrder()
  if (steps.some((step) => step.agentId !== null && step.teamId !== null)) throw stepOwnerUnknown()
  const owners = {
    agentIds: steps.flatMap((step) => step.agentId ?? []),
    teamIds: steps.flatMap((step) => step.teamId ?? []),
  }
  if ((await missingOwners(ctx, owners)) > 0) throw stepOwnerUnknown()
}
