import { z } from 'zod'

const Names = z.record(z.string(), z.string())

/** Names by locale as they stand in a jsonb column. */
export const readNames = (stored: unknown): Record<string, string> => Names.parse(stored)
