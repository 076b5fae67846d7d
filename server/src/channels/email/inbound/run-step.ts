import { startThreadPool, type ThreadPool } from '../../../platform/threads'
import { loadLanguages } from './detect-language'
import { type Facts, noFacts } from './facts'
import type { MailDraft, Step, Verdict } from './mail-draft'

export type StepRunner = {
  run: (step: Step, mail: MailDraft, facts: Facts) => Promise<Verdict>
  close: () => Promise<void>
}

/** Up to these sizes the work takes a few milliseconds at most, less than handing it to a thread. */
const smallBytes = 64 * 1024
const smallBody = 24 * 1024

/**
 * Runs one step: a small mail here, a large one in a thread with 5 seconds and 256 MiB. A crash or a step too slow
 * is a verdict about this mail, never an exception; the caller tries again and counts.
 */
export function createStepRunner(): StepRunner {
  let pool: ThreadPool | null = null
  return {
    run: async (step, mail, facts) => {
      if (step.name === 'detect-language') await loadLanguages()
      if (!isLarge(step, mail)) return runHere(step, mail, facts)
      pool ??= startThreadPool({
        entry: 'channels/email/inbound/run-step.worker',
        size: 2,
        timeoutMs: 5_000,
        memoryMiB: 256,
        idleMs: 30_000,
      })
      const light = lighten(step, mail)
      const outcome = await pool.run<Verdict>({ step: step.name, mail: light, facts: onlyNeeded(step, facts) })
      if ('timeout' in outcome)
        return { quarantine: 'parse-timeout', why: `${step.name} took longer than ${outcome.timeout} ms.` }
      if ('crash' in outcome) return { quarantine: 'parse-crash', why: `${step.name}: ${outcome.crash.slice(0, 500)}` }
      return 'continue' in outcome.ok
        ? { ...outcome.ok, continue: restore(step, mail, outcome.ok.continue) }
        : outcome.ok
    },
    close: async () => {
      await pool?.close()
      pool = null
    },
  }
}

function isLarge(step: Step, mail: MailDraft): boolean {
  if (step.heavy === 'bytes') return mail.raw.byteLength > smallBytes
  if (step.heavy === 'body') return mail.body.text.length + (mail.body.html?.length ?? 0) > smallBody
  return false
}

function runHere(step: Step, mail: MailDraft, facts: Facts): Verdict {
  try {
    return step.run(mail, facts)
  } catch (error) {
    return { quarantine: 'parse-crash', why: `${step.name}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

const noBytes = new Uint8Array()

/** Steps on the body need no attachment: it stays here instead of being copied to a thread and back. */
function lighten(step: Step, mail: MailDraft): MailDraft {
  if (step.heavy === 'bytes') return mail
  const withoutContent = { ...mail.parsed, root: { ...mail.parsed.root, content: noBytes, parts: [] } }
  return { ...mail, raw: noBytes, parsed: withoutContent, letter: withoutContent, files: [] }
}

function restore(step: Step, mail: MailDraft, done: MailDraft): MailDraft {
  if (step.heavy === 'bytes') return { ...done, raw: mail.raw }
  return { ...done, raw: mail.raw, parsed: mail.parsed, letter: mail.letter, files: [...mail.files, ...done.files] }
}

/** No secret and no person goes to a thread that does not ask for it. */
function onlyNeeded(step: Step, facts: Facts): Facts {
  return { ...noFacts, ...Object.fromEntries(step.needs.map((need) => [need, facts[need]])) }
}
