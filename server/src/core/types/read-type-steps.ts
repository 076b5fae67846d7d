import { TypeStep } from '@foyer/contract/steps'
import { z } from 'zod'
import type { Ctx } from '../context'
import { findTypeSteps } from './type-store'

const Steps = z.array(TypeStep)
export const parseSteps = (stored: unknown): TypeStep[] => Steps.parse(stored)

/** The steps that tickets get with this type, as they stand now. */
export const readTypeSteps = async (ctx: Ctx, typeId: string): Promise<TypeStep[]> =>
  parseSteps(await findTypeSteps(ctx, typeId))
