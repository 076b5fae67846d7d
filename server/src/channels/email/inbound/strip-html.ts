import { type HtmlElement, type HtmlLine, type HtmlNode, linesOf } from '../../../platform/mail'
import { coloredNodes, isColoredLine } from './answer-colors'
import { withoutNodes } from './cut-html'
import type { QuoteContext } from './judged'
import { boxesOf } from './quote-boxes'
import { mostLines, type QuoteLine, quoteDepth, type SegmentKind } from './segments'
import { judge, type Stripped } from './strip-text'

export type StrippedHtml = Stripped & {
  /** The tree without what is folded away; the same object where nothing is. */
  visible: HtmlElement
}

/** Cuts the quotes out of an HTML body: it is laid out as lines, these are judged like plain text, and the tree is cut. */
export function stripHtml(root: HtmlElement, context: QuoteContext): StrippedHtml {
  const laidOut = linesOf(root)
  const boxes = boxesOf(root)
  const colored = coloredNodes(root)
  const lines: QuoteLine[] = laidOut.map((line) => ({
    text: line.text,
    depth: line.depth + quoteDepth(line.text),
    box: boxOfLine(line, boxes),
    hasRuleBefore: line.hasRuleBefore,
    hasImage: line.hasImage,
    isColored: isColoredLine(line, colored),
  }))
  if (lines.length > mostLines) {
    const text = lines.map((line) => line.text).join('\n')
    return { segments: [{ kind: 'written', text, isVisible: true }], visibleText: text, visible: root }
  }
  const { segments, visibleText, isVisible } = judge(lines, context)
  if (!isVisible.includes(false)) return { segments, visibleText, visible: root }
  const shown = new Set(laidOut.flatMap((line, at) => (isVisible[at] ? line.nodes : [])))
  const removed = new Set<HtmlNode>(
    laidOut.flatMap((line, at) => (isVisible[at] ? [] : line.nodes.filter((node) => !shown.has(node)))),
  )
  return { segments, visibleText, visible: withoutNodes(root, removed) }
}

/** A line is in a box when all of it is. */
function boxOfLine(line: HtmlLine, boxes: ReadonlyMap<HtmlNode, SegmentKind>): SegmentKind | null {
  const [first] = line.nodes
  return first && line.nodes.every((node) => boxes.has(node)) ? (boxes.get(first) ?? null) : null
}
