import { createStepRunner } from './inbound/run-step'

/** One for the process: its threads start with the first large mail and end when there is none. */
export const stepRunner = createStepRunner()
