import type { Open } from '../../../core/context'
import type { ImapFolder } from '../../../platform/mail'
import type { Lease } from './lease-store'
import type { FolderKey, FolderRow } from './ledger-store'
import type { SourceRow } from './source-store'
import type { Tuning } from './tuning'

/** One source while this process fetches from it. */
export type Fetching = {
  open: Open
  source: SourceRow
  lease: Lease
  signal: AbortSignal
  tuning: Tuning
}

/** A folder as it was opened, with what is known of it. */
export type Place = { opened: ImapFolder; row: FolderRow; key: FolderKey; isSpam: boolean }

/** The identity of one arrival, in the form of RFC 5092: by account, so that a source made anew knows it too. */
export const sourceKeyOf = ({ source }: Fetching, { folder, uidValidity }: FolderKey, uid: number): string =>
  `imap://${encodeURIComponent(source.userName)}@${source.host}:${source.port}/${encodeURIComponent(folder)};UIDVALIDITY=${uidValidity};UID=${uid}`

export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
