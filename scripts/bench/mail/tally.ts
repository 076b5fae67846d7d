type Where = Readonly<Record<string, string>>
type Outcome = Readonly<Record<string, boolean>>
type Sample = { body: string; shown: string }
type Count = { all: number; yes: Record<string, number> }

/** Counts outcomes by group and by each of its features; keeps one sample of every kind that went wrong. */
export class Tally {
  readonly groups = new Map<string, Map<string, Count>>()
  count = 0
  readonly #names = new Map<string, Set<string>>()
  readonly #wrong = new Set<string>()
  readonly samples = new Map<string, Sample & { where: Where; outcome: Outcome; times: number }>()

  add(group: string, where: Where, outcome: Outcome, sample: Sample): void {
    this.count += 1
    const counts = this.groups.get(group) ?? new Map<string, Count>()
    this.groups.set(group, counts)
    for (const key of ['all', ...Object.entries(where).map(([name, value]) => `${name} ${value}`)]) {
      const count = counts.get(key) ?? { all: 0, yes: {} }
      count.all += 1
      for (const [name, is] of Object.entries(outcome)) if (is) count.yes[name] = (count.yes[name] ?? 0) + 1
      counts.set(key, count)
    }
    for (const name of Object.keys(outcome)) this.#names.set(group, (this.#names.get(group) ?? new Set()).add(name))
    if (!isWrong(outcome)) return
    for (const key of ['all', ...Object.entries(where).map(([name, value]) => `${name} ${value}`)])
      this.#wrong.add(`${group}: ${key}`)
    const key = `${group}: ${Object.values(where).join(' · ')}`
    const known = this.samples.get(key)
    this.samples.set(key, { ...sample, where, outcome, times: (known?.times ?? 0) + 1 })
  }

  outcomesOf(group: string): string[] {
    return [...(this.#names.get(group) ?? [])]
  }

  isPerfect(group: string, key: string): boolean {
    return !this.#wrong.has(`${group}: ${key}`)
  }
}

/** What must be: everything true but what says that something slipped through. */
export const isWrong = (outcome: Outcome): boolean =>
  Object.entries(outcome).some(([name, is]) =>
    name === 'isLeaked' || name === 'isAlarm' ? is : name !== 'isExact' && !is,
  )
