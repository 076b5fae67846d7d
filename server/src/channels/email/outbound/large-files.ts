import { fullMailBytes } from '@foyer/contract/mail-limits'
import type { House } from '../../../core/context'
import { signedAttachmentPath } from '../../../core/files'
import { escapeHtml } from '../../../platform/html'
import type { OutgoingAttachment } from './compose-store'

const linkLifeMs = 30 * 24 * 60 * 60 * 1000

/** Above 20 MiB together the largest files stay here and travel as links good for 30 days; many servers take no more. */
export function largestAsLinks(
  house: Pick<House, 'keys' | 'url' | 'filesUrl'>,
  attachments: readonly OutgoingAttachment[],
  now: Date,
): { travelling: OutgoingAttachment[]; linksHtml: string } {
  const staying = new Set<OutgoingAttachment>()
  let sum = attachments.reduce((total, one) => total + one.size, 0)
  for (const largest of attachments.toSorted((one, other) => other.size - one.size)) {
    if (sum <= fullMailBytes) break
    staying.add(largest)
    sum -= largest.size
  }
  const until = new Date(now.getTime() + linkLifeMs)
  const items = [...staying].map((one) => {
    const href = `${house.filesUrl ?? house.url}${signedAttachmentPath(house.keys, one, until)}`
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(one.name)}</a></li>`
  })
  return {
    travelling: attachments.filter((one) => !staying.has(one)),
    linksHtml: items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`,
  }
}
