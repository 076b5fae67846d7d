const longestMs = 30_000

/** How long to wait before trying once more: 1, 2, 4 … 30 s. */
export const backoffMs = (failures: number): number => Math.min(longestMs, 1_000 * 2 ** failures)
