import type { Timing } from '../measure'

/** Times in ms, one each run, as median and p95. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), n: sorted.length, rate: 0 }
}

/** Runs something `n` times after two that are not counted. */
export async function often(n: number, run: (index: number) => Promise<number>): Promise<Timing> {
  const times: number[] = []
  for (let index = -2; index < n; index++) {
    const took = await run(index)
    if (index >= 0) times.push(took)
  }
  return timingOf(times)
}
