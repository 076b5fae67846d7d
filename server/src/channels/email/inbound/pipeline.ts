import { type FactName, type Facts, noFacts } from './facts'
import type { MailDraft, Step, TraceEntry, Verdict } from './mail-draft'
import type { StepRunner } from './run-step'
import { type Arrival, startDraft } from './start-draft'
import { steps as allSteps } from './steps'

/** The one place that asks the database. It is called before a step with what the step needs and no earlier call gave. */
export type Gather = (needs: readonly FactName[], mail: MailDraft) => Promise<Partial<Facts>>

export type Trace = (entry: TraceEntry) => void

/**
 * Takes one mail through all steps until one of them decides. Never throws for what is in the mail; what `gather`
 * throws (no database) passes through, and the mail stays where it is. A released mail goes on where a step would drop
 * it, or keep it because nobody wrote it: a person has decided.
 */
export async function runPipeline(
  arrival: Arrival,
  runner: StepRunner,
  {
    gather,
    trace,
    steps = allSteps,
    isReleased = false,
  }: { gather: Gather; trace: Trace; steps?: readonly Step[]; isReleased?: boolean },
): Promise<Verdict> {
  let verdict: Verdict = { continue: startDraft(arrival), why: 'Arrived.' }
  let facts: Facts = noFacts
  const known = new Set<FactName>()
  for (const step of steps) {
    if (!('continue' in verdict)) break
    const mail: MailDraft = verdict.continue
    const missing = step.needs.filter((need) => !known.has(need))
    if (missing.length > 0) facts = { ...facts, ...(await gather(missing, mail)) }
    for (const need of missing) known.add(need)
    const startedAt = performance.now()
    verdict = await runner.run(step, mail, facts)
    trace(entryOf(step, verdict, performance.now() - startedAt))
    if (isReleased && isOverruled(step, verdict)) verdict = { continue: mail, why: verdict.why }
  }
  return verdict
}

/** Before the sender is looked for, mail without one could not be read, which nobody can overrule. */
const isOverruled = (step: Step, verdict: Verdict): boolean =>
  'drop' in verdict ||
  ('quarantine' in verdict && verdict.quarantine === 'no-sender' && step.name === 'identify-sender')

function entryOf(step: Step, verdict: Verdict, milliseconds: number): TraceEntry {
  const rounded = Math.round(milliseconds * 10) / 10
  const base = { step: step.name, why: verdict.why, milliseconds: rounded }
  if ('continue' in verdict) return { ...base, outcome: 'continue', reason: null }
  if ('drop' in verdict) return { ...base, outcome: 'drop', reason: verdict.drop }
  return { ...base, outcome: 'quarantine', reason: verdict.quarantine }
}
