import type { HtmlElement, HtmlNode } from './html-tree'

/** One line as a reader sees it, with the nodes it is made of, so that what is decided on lines can be told to the tree. */
export type HtmlLine = {
  text: string
  /** How many blockquotes it lies in. */
  depth: number
  nodes: HtmlNode[]
  hasRuleBefore: boolean
  hasImage: boolean
}

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const spaced = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre'.split(' '))

/** A line drawn above a block is as good a rule as an element of its own. */
const ruledStyle = /border-top(?:-style)?\s*:[^;]{0,80}\bsolid\b/i

type Walk = {
  lines: HtmlLine[]
  current: HtmlLine | null
  depth: number
  isPre: boolean
  hasRule: boolean
  wantsGap: boolean
}

/** Lays a tree out as lines: blocks and line breaks end one, paragraphs are set apart by an empty one. */
export function linesOf(root: HtmlElement): HtmlLine[] {
  const walk: Walk = { lines: [], current: null, depth: 0, isPre: false, hasRule: false, wantsGap: false }
  visitChildren(root, walk)
  endLine(walk)
  return walk.lines
}

/** Preformatted text is first cut into a node for each line, so that every node belongs to one line alone. */
function visitChildren(element: HtmlElement, walk: Walk): void {
  if (walk.isPre && element.children.some((child) => child.kind === 'text' && child.text.includes('\n'))) {
    element.children = element.children.flatMap((child): HtmlNode[] =>
      child.kind === 'text' ? child.text.split(/(?<=\n)/).map((text) => ({ kind: 'text', text })) : [child],
    )
  }
  for (const child of element.children) visit(child, walk)
}

function visit(node: HtmlNode, walk: Walk): void {
  if (node.kind === 'text') {
    addText(node, node.text, walk)
    return
  }
  if (node.name === 'br') {
    lineFor(walk).nodes.push(node)
    endLine(walk)
    return
  }
  if (node.name === 'hr') {
    endLine(walk)
    walk.hasRule = true
    return
  }
  if (node.name === 'img') {
    const line = lineFor(walk)
    line.nodes.push(node)
    line.hasImage = true
    return
  }
  const isBlock = blocks.has(node.name)
  const isCell = node.name === 'td' || node.name === 'th'
  // Cells stand side by side on screen; header blocks in tables are read as "label value".
  if (isCell) addText(null, walk.current && walk.current.text !== '' ? ' ' : '', walk)
  else if (isBlock) {
    endLine(walk)
    if (spaced.has(node.name)) walk.wantsGap = true
    if (ruledStyle.test(node.attributes.style ?? '')) walk.hasRule = true
  }
  const wasPre = walk.isPre
  if (node.name === 'pre' || /white-space:\s*pre/i.test(node.attributes.style ?? '')) walk.isPre = true
  if (node.name === 'blockquote') walk.depth += 1
  if (node.name === 'li') lineFor(walk).text += '- '
  visitChildren(node, walk)
  if (isBlock && !isCell) {
    endLine(walk)
    if (spaced.has(node.name)) walk.wantsGap = true
  }
  if (node.name === 'blockquote') walk.depth -= 1
  walk.isPre = wasPre
}

function addText(node: HtmlNode | null, text: string, walk: Walk): void {
  if (walk.isPre && text.endsWith('\n')) {
    append(node, text.slice(0, -1), walk)
    endLine(walk)
    return
  }
  const collapsed = walk.isPre ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
  if (walk.current === null && collapsed.trim() === '' && !walk.isPre) return
  append(node, collapsed, walk)
}

function append(node: HtmlNode | null, text: string, walk: Walk): void {
  const line = lineFor(walk)
  line.text += line.text === '' && !walk.isPre ? text.trimStart() : text
  if (node && line.nodes.at(-1) !== node) line.nodes.push(node)
}

function lineFor(walk: Walk): HtmlLine {
  if (walk.current) return walk.current
  if (walk.wantsGap && walk.lines.length > 0 && walk.lines.at(-1)?.text !== '') {
    walk.lines.push({ text: '', depth: walk.depth, nodes: [], hasRuleBefore: false, hasImage: false })
  }
  walk.wantsGap = false
  walk.current = { text: '', depth: walk.depth, nodes: [], hasRuleBefore: walk.hasRule, hasImage: false }
  walk.hasRule = false
  return walk.current
}

function endLine(walk: Walk): void {
  if (!walk.current) return
  walk.current.text = walk.current.text.replaceAll('\u00a0', ' ').trimEnd()
  walk.lines.push(walk.current)
  walk.current = null
}

/** The tree as plain text, links as `text (address)` where the text does not say it already. */
export function textOf(root: HtmlElement): string {
  return joinLines(linesOf(root).map((line) => line.text))
}

/** Joins lines, with at most one empty line in a row. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
