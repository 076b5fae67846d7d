import { createHash } from 'node:crypto'
import type { HtmlElement } from '../../../platform/mail'
import type { MailFile } from './mail-draft'

const largest = 5 * 1024 * 1024
const raster = /^data:image\/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)$/i

/** Images written into the HTML become inline files: the body stays small, and they are stored once by their bytes. */
export function takeDataImages(root: HtmlElement): MailFile[] {
  const files = new Map<string, MailFile>()
  visit(root, files)
  return [...files.values()]
}

function visit(element: HtmlElement, files: Map<string, MailFile>): void {
  for (const child of element.children) {
    if (child.kind === 'text') continue
    if (child.name === 'img' && child.attributes.src?.startsWith('data:')) take(child, files)
    visit(child, files)
  }
}

function take(image: HtmlElement, files: Map<string, MailFile>): void {
  const src = image.attributes.src ?? ''
  const [, kind = '', data = ''] = src.length <= largest * 1.4 ? (raster.exec(src) ?? []) : []
  const content = Buffer.from(data, 'base64')
  if (content.byteLength === 0 || content.byteLength > largest) {
    delete image.attributes.src
    return
  }
  const type = kind.toLowerCase() === 'jpg' ? 'jpeg' : kind.toLowerCase()
  const contentId = `${createHash('sha256').update(content).digest('hex').slice(0, 24)}@embedded`
  image.attributes.src = `cid:${contentId}`
  files.set(contentId, {
    name: `image-${files.size + 1}.${type === 'jpeg' ? 'jpg' : type}`,
    contentType: `image/${type}`,
    content,
    contentId,
    isInline: true,
  })
}
