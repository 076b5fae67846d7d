/** The figures of email.md 1.3, in one place: tests fetch in a hurry. */
export const standardTuning = {
  /** How often it is looked which sources there are. */
  lookMs: 2_000,
  /** Between two polls, where no news wakes us. */
  pollMs: 60_000,
  /** Between two looks at all of a folder. */
  wholeMs: 60 * 60_000,
  /** Of silence in the middle of something. */
  timeoutMs: 60_000,
  /** A mail that takes longer lets those behind it pass. */
  slowMs: 20_000,
  largeBytes: 5 * 1024 * 1024,
  chunkBytes: 512 * 1024,
  laneChunkBytes: 64 * 1024,
  renewMs: 5_000,
  /** Pauses after failures in a row; the last one is kept. */
  pausesMs: [1_000, 2_000, 5_000, 15_000, 30_000, 60_000] as readonly number[],
  /** A refused account is asked less often: providers close those that knock too much. */
  refusedPauseMs: 60_000,
}
export type Tuning = typeof standardTuning

export const overlap = 500
