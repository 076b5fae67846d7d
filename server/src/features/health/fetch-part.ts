import type { Health } from '@foyer/contract/health'
import type { SourceAge } from './health-store'

const redAfterSeconds = 120
const mostNamed = 5

/**
 * Whether mail is fetched from every account: its age is that of the account looked at longest ago. Red two minutes after
 * nobody does so any more; yellow where somebody does, and a server refuses: a desk is not taken out of service for that.
 */
export function fetchPart(sources: readonly SourceAge[]): Health['parts'][number] {
  const isSilent = (one: SourceAge): boolean => one.silentSeconds > redAfterSeconds
  const left = sources.filter((one) => isSilent(one) && !one.isTended)
  const complaining = sources.filter(
    (one) => isSilent(one) || one.lastError !== null || (one.waitingSeconds ?? 0) > redAfterSeconds,
  )
  return {
    name: 'fetch',
    status: left.length > 0 ? 'fail' : complaining.length > 0 ? 'warn' : 'ok',
    detail: detailOf(sources, left.length > 0 ? left : complaining),
    age: sources[0]?.silentSeconds ?? null,
  }
}

function detailOf(all: readonly SourceAge[], named: readonly SourceAge[]): string {
  if (named.length === 0) return `${all.length} accounts`
  const shown = named.slice(0, mostNamed).map((one) => `${one.account}: ${one.lastError ?? sinceWhen(one)}`)
  return [...shown, ...(named.length > mostNamed ? [`and ${named.length - mostNamed} more`] : [])].join('; ')
}

const sinceWhen = (one: SourceAge): string =>
  one.silentSeconds > redAfterSeconds
    ? `not fetched from for ${Math.round(one.silentSeconds)} s`
    : `a mail has waited for ${Math.round(one.waitingSeconds ?? 0)} s`
