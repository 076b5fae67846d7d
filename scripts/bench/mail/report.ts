import type { Tally } from './tally'

const share = (yes: number | undefined, all: number): string => `${((100 * (yes ?? 0)) / all).toFixed(1)} %`

/** What has to hold, group by group (`email.md` 7.2). */
export const gates: readonly { group: string; outcome: string; least?: number; most?: number }[] = [
  { group: 'replies', outcome: 'isKept', least: 97 },
  { group: 'replies', outcome: 'isLeaked', most: 3 },
  { group: 'tricky', outcome: 'isKept', least: 97 },
  { group: 'tricky', outcome: 'isLeaked', most: 3 },
  { group: 'forwards', outcome: 'isAuthor', least: 95 },
  { group: 'customers’ forwards', outcome: 'isKept', least: 97 },
  { group: 'no forwards', outcome: 'isAlarm', most: 0 },
  { group: 'bounces', outcome: 'isBounce', least: 97 },
  { group: 'bounces', outcome: 'isHardRight', least: 95 },
  { group: 'bounces', outcome: 'isReasonRight', least: 85 },
  { group: 'automatic', outcome: 'isKnown', least: 97 },
  { group: 'ordinary', outcome: 'isAlarm', most: 0.2 },
]

export function printGroups(tally: Tally, say: (line: string) => void, isWhole: boolean): void {
  for (const [group, counts] of tally.groups) {
    say(`\n${group}`)
    const sorted = [...counts].sort(([one], [other]) => one.localeCompare(other))
    for (const [key, { all, yes }] of sorted) {
      const isPerfect = tally.isPerfect(group, key)
      if (key !== 'all' && isPerfect && !isWhole) continue
      const figures = tally.outcomesOf(group).map((name) => `${name} ${share(yes[name], all)}`)
      say(`  ${key.padEnd(44)} ${String(all).padStart(6)}  ${figures.join('  ')}`)
    }
  }
}

/** The kinds that went wrong most often, each with one of its mails. */
export function printWorst(tally: Tally, say: (line: string) => void, count: number): void {
  const worst = [...tally.samples].sort(([, one], [, other]) => other.times - one.times).slice(0, count)
  for (const [kind, { body, shown, outcome, times }] of worst) {
    say(`\n--- ${kind} (${times}): ${JSON.stringify(outcome)}`)
    say(body.slice(0, 1_200))
    say(`--- shown: ${shown.slice(0, 600)}`)
  }
}

export function printGates(tally: Tally, say: (line: string) => void): boolean {
  let isMet = true
  for (const { group, outcome, least, most } of gates) {
    const count = tally.groups.get(group)?.get('all')
    if (!count) continue
    const value = (100 * (count.yes[outcome] ?? 0)) / count.all
    const holds = value >= (least ?? 0) && value <= (most ?? 100)
    isMet &&= holds
    say(
      `${holds ? 'ok  ' : 'MISS'} ${`${group}: ${outcome}`.padEnd(40)} ${value.toFixed(2)} %  ${least === undefined ? `≤ ${most}` : `≥ ${least}`} %`,
    )
  }
  return isMet
}
