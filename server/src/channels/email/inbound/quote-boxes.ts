import type { HtmlElement, HtmlNode } from '../../../platform/mail'
import {
  attributionNames,
  quoteNames,
  quoteStyle,
  restNames,
  rewriterPrefix,
  signatureNames,
} from './quote-containers.data'
import type { SegmentKind } from './segments'

/** For every node under a quote container of a mail program: what the container says it is. */
export function boxesOf(root: HtmlElement): Map<HtmlNode, SegmentKind> {
  const boxes = new Map<HtmlNode, SegmentKind>()
  const walk = { boxes, isRest: false }
  visit(root, null, walk)
  return boxes
}

type Walk = { boxes: Map<HtmlNode, SegmentKind>; isRest: boolean }

function visit(node: HtmlNode, inherited: SegmentKind | null, walk: Walk): void {
  let box = walk.isRest ? 'quoted' : inherited
  if (node.kind === 'element' && (box !== 'quoted' || boxOf(node) === 'attribution')) {
    const own = boxOf(node)
    if (own === 'rest') {
      walk.isRest = true
      box = 'quoted'
    } else if (own !== null) {
      box = own
    }
  }
  if (box !== null) walk.boxes.set(node, box)
  if (node.kind === 'text') return
  const answers = box === 'quoted' && inherited === null && !walk.isRest ? answersIn(node) : null
  for (const child of node.children) visit(child, answers?.has(child) ? null : box, walk)
}

/**
 * Who answers below a quote, or point by point, often writes inside its container: what stands after the last
 * blockquote, or between two that are marked as quotes, is their own text.
 */
function answersIn(container: HtmlElement): ReadonlySet<HtmlNode> {
  const { children, name } = container
  const last = children.findLastIndex(isBlockquote)
  if (name === 'blockquote' || last < 0) return new Set()
  const first = children.findIndex((node) => isBlockquote(node) && node.kind === 'element' && boxOf(node) === 'quoted')
  return new Set(
    children.filter(
      (node, at) => !isBlockquote(node) && (at > last || (first >= 0 && at > first)) && !isAttribution(node),
    ),
  )
}

const isBlockquote = (node: HtmlNode): boolean => node.kind === 'element' && node.name === 'blockquote'
const isAttribution = (node: HtmlNode): boolean => node.kind === 'element' && boxOf(node) === 'attribution'

function boxOf(element: HtmlElement): SegmentKind | 'rest' | null {
  const { attributes } = element
  if (element.name === 'blockquote' && isCite(attributes)) return 'quoted'
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.name ?? ''}`.trim()
  if (names === '') return null
  for (const raw of names.toLowerCase().slice(0, 500).split(/\s+/)) {
    const bare = raw.replace(rewriterPrefix, '')
    for (const name of bare === raw ? [raw] : [bare, raw]) {
      if (attributionNames.has(name)) return 'attribution'
      if (quoteNames.has(name)) return 'quoted'
      if (signatureNames.has(name)) return 'signature'
      if (restNames.has(name)) return 'rest'
    }
  }
  return null
}

function isCite(attributes: Record<string, string>): boolean {
  return (
    attributes.type?.toLowerCase() === 'cite' ||
    attributes.cite !== undefined ||
    quoteStyle.test(attributes.style ?? '')
  )
}
