// npm run bench -- mail [--only replies,bounces] [--rounds N] [--worst N] [--all]
import { parseArgs } from 'node:util'
import { benchAutomatic } from './automatic'
import { benchBounces } from './bounces'
import { benchForwards } from './forwards'
import { closeJudge } from './judge'
import { benchReplies } from './replies'
import { printGates, printGroups, printWorst } from './report'
import { Tally } from './tally'
import { benchTricky } from './trickies'

/** Mails made from tables of how programs write, run through the product's own steps; says what it got wrong. */
export async function runMail(args: readonly string[], say: (line: string) => void): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '1' },
      worst: { type: 'string', default: '10' },
      all: { type: 'boolean', default: false },
    },
  })
  const sets: Readonly<Record<string, (tally: Tally) => Promise<void>>> = {
    replies: (tally) => benchReplies(tally, Number(values.rounds)),
    tricky: benchTricky,
    forwards: benchForwards,
    bounces: benchBounces,
    automatic: benchAutomatic,
  }
  const tally = new Tally()
  const startedAt = performance.now()
  for (const [name, bench] of Object.entries(sets))
    if (values.only === undefined || values.only.split(',').includes(name)) await bench(tally)
  await closeJudge()
  printGroups(tally, say, values.all)
  printWorst(tally, say, Number(values.worst))
  say(`\n${tally.count} mails in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  return printGates(tally, say)
}
