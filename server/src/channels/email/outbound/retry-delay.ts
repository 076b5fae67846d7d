const minutes = [1, 5, 15, 30, 60, 120, 240]
const spread = 0.2
const dayMs = 24 * 60 * 60 * 1000

/** How long after the given try the next one comes: growing, then every 4 hours, spread so that mails do not come in step. */
export function retryDelayMs(attempts: number, random: () => number = Math.random): number {
  const base = minutes[Math.min(Math.max(attempts, 1), minutes.length) - 1] ?? 240
  return Math.round(base * 60_000 * (1 - spread + 2 * spread * random()))
}

/** A person's mail is tried for five days; an automatic one helps nobody after one. */
export const lifetimeMs = (kind: string): number => (kind === 'autoReply' ? dayMs : 5 * dayMs)
