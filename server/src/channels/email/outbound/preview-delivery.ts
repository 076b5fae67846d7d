import type { getDeliveryPreview } from '@foyer/contract/mail'
import type { RouteAnswer } from '@foyer/contract/route'
import { cleanHtml } from '../../../platform/html'
import { type MailPart, parseMail } from '../../../platform/mail'

const mostInlineBytes = 2 * 1024 * 1024
const raster = /^image\/(?:png|jpeg|gif|webp)$/

/** A mail of ours as its reader would see it, made from the very bytes that go out. */
export function previewMail(raw: Buffer): RouteAnswer<typeof getDeliveryPreview> {
  const mail = parseMail(raw)
  const leaves = leavesOf(mail.root)
  const files = leaves.filter((part) => !mail.bodyPaths.includes(part.path))
  const html = mail.html === null ? null : cleanHtml(withImages(cleanHtml(mail.html).html, files)).html
  return {
    headers: mail.headers.map(({ name, text }) => ({ name, value: text })),
    html,
    text: mail.text,
    attachments: files
      .filter((part) => part.disposition !== 'inline')
      .map((part) => ({
        name: part.fileName ?? 'attachment',
        contentType: part.type,
        size: part.content.byteLength,
      })),
  }
}

/** A frame without access to anything can show a picture only if it is in the page itself. */
function withImages(html: string, files: readonly MailPart[]): string {
  let left = mostInlineBytes
  return html.replace(/src="cid:([^"]{1,200})"/g, (whole, cid: string) => {
    const part = files.find((one) => one.contentId === cid && raster.test(one.type))
    if (part === undefined || part.content.byteLength > left) return whole
    left -= part.content.byteLength
    return `src="data:${part.type};base64,${Buffer.from(part.content).toString('base64')}"`
  })
}

const leavesOf = (part: MailPart): MailPart[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf))
