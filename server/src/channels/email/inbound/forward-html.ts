import { type HtmlNode, linesOf, parseHtml, writeHtml } from '../../../platform/mail'
import { withoutNodes } from './cut-html'
import { readHeaderBlock } from './header-block'
import { separatorOf } from './mail-language'

/** The HTML below the header block of a forwarded mail, or null where no block is found: then the text is shown. */
export function findForwardHtml(html: string | null): string | null {
  if (html === null) return null
  const { root } = parseHtml(html)
  const lines = linesOf(root)
  const texts = lines.map((line) => line.text)
  for (let at = 0; at < Math.min(lines.length, 400); at += 1) {
    const start = separatorOf(texts[at] ?? '') === 'forwarded' ? at + 1 : at
    const block = readHeaderBlock(texts.slice(start, start + 20), 0)
    if (!block) continue
    const kept = new Set<HtmlNode>(lines.slice(start + block.end).flatMap((line) => line.nodes))
    const above = lines.slice(0, start + block.end).flatMap((line) => line.nodes)
    return writeHtml(withoutNodes(root, new Set(above.filter((node) => !kept.has(node)))))
  }
  return null
}
