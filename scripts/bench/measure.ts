export type Timing = { p50: number; p95: number; n: number; rate: number }

const now = (): number => Number(process.hrtime.bigint()) / 1e6
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN

/** Runs `act` n times over some connections, after a warm-up; times in ms, rate in runs a second. */
export async function measure(
  act: (index: number) => Promise<void>,
  options: { n: number; connections?: number; warmUp?: number },
): Promise<Timing> {
  for (let index = 0; index < (options.warmUp ?? Math.min(50, options.n)); index++) await act(index)
  const times: number[] = []
  let next = 0
  const startedAt = now()
  const lane = async (): Promise<void> => {
    while (next < options.n) {
      const index = next++
      const before = now()
      await act(index)
      times.push(now() - before)
    }
  }
  await Promise.all(Array.from({ length: options.connections ?? 1 }, lane))
  const seconds = (now() - startedAt) / 1000
  times.sort((a, b) => a - b)
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), n: times.length, rate: times.length / seconds }
}

export type Figure = {
  name: string
  value: string
  number: number
  target: string
  isMet: boolean | null
  ratio: string
}
