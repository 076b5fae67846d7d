import { createHash } from 'node:crypto'
import type { OutgoingFile } from '../../../platform/mail'

const pasted = /src="data:(image\/(?:png|jpe?g|gif|webp));base64,([A-Za-z0-9+/=\s]*)"/gi
const mostBytes = 5 * 1024 * 1024

/** Images pasted into the text become parts of their own, since mail programs show no `data:` images; each once. */
export function takeOutPastedImages(html: string): { html: string; files: OutgoingFile[] } {
  const files = new Map<string, OutgoingFile>()
  const replaced = html.replace(pasted, (whole, contentType: string, encoded: string) => {
    const content = Buffer.from(encoded, 'base64')
    if (content.length === 0 || content.length > mostBytes) return whole
    const cid = `${createHash('sha256').update(content).digest('hex').slice(0, 32)}@foyer`
    const ending = contentType.slice('image/'.length).toLowerCase()
    files.set(cid, { name: `image-${files.size + 1}.${ending}`, contentType: contentType.toLowerCase(), cid, content })
    return `src="cid:${cid}"`
  })
  return { html: replaced, files: [...files.values()] }
}
