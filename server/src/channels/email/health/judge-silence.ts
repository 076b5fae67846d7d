import type { MailFlow } from './health-store'

const fewestMails = 5
const gaps = 5
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The usual time between two mails, and whether it is quiet for much longer than that. Pure: the clock is handed in. */
export function judgeSilence(flow: MailFlow, now: Date): { usualGapMinutes: number | null; isSilent: boolean } {
  const { lastMailAt, firstMailAt, count } = flow
  if (lastMailAt === null || firstMailAt === null || count < fewestMails)
    return { usualGapMinutes: null, isSilent: false }
  const usualGapMs = (lastMailAt.getTime() - firstMailAt.getTime()) / (count - 1)
  const quietMs = now.getTime() - lastMailAt.getTime()
  return {
    usualGapMinutes: Math.round(usualGapMs / minuteMs),
    isSilent: quietMs > gaps * usualGapMs && quietMs > dayMs,
  }
}
