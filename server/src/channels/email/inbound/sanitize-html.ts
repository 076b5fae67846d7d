import { writeHtml } from '../../../platform/mail'
import { takeDataImages } from './data-images'
import type { MailDraft, Step } from './mail-draft'
import { markLinks } from './mark-links'
import { placeImages } from './place-images'
import { settleHtml } from './settle-html'

/** Beyond this a browser and our cleaning both suffer; the text view shows all of it. */
const mostHtml = 1_000_000

/** Step 12: HTML by allow-list, whole and without its quotes; embedded images become files. */
export const sanitizeHtml: Step = {
  name: 'sanitize-html',
  needs: [],
  heavy: 'body',
  run: (mail) => {
    const { htmlTree } = mail
    if (!htmlTree) return { continue: mail, why: 'No HTML.' }
    const embedded = takeDataImages(htmlTree.full)
    for (const tree of new Set([htmlTree.full, htmlTree.visible])) {
      placeImages(tree, mail.letter.root)
      markLinks(tree)
    }
    const dirty = writeHtml(htmlTree.full)
    if (dirty.length > mostHtml) {
      return {
        continue: { ...mail, htmlTree: null, notices: [...mail.notices, 'htmlTooLarge'] },
        why: 'Too large; shown as text.',
      }
    }
    const full = settleHtml(dirty)
    const visible = htmlTree.visible === htmlTree.full ? full : settleHtml(writeHtml(htmlTree.visible))
    const draft: MailDraft = {
      ...mail,
      htmlTree: null,
      html: full.html,
      visibleHtml: visible.html,
      inlineCids: full.cids,
      hasRemoteImages: full.hasRemoteImages,
      estimatedHeight: estimateHeight(visible.html),
      files: [...mail.files, ...embedded],
    }
    return { continue: draft, why: `${full.html.length} characters of HTML, ${full.cids.length} inline images.` }
  },
}

const lineHeightPx = 21
const charactersALine = 95

/** Roughly how tall the frame will be, so that the page does not jump when the real height is known. */
export function estimateHeight(html: string): number {
  const images = html.match(/<img\b/g)?.length ?? 0
  const breaks = html.match(/<(?:br|p|div|tr|li|h[1-6])\b/g)?.length ?? 0
  const characters = html.replace(/<[^>]{0,2000}>/g, '').length
  const lines = Math.max(breaks, 1) + Math.floor(characters / charactersALine)
  return Math.min(12_000, Math.round(lines * lineHeightPx + images * 120 + 32))
}
