import type { HtmlElement, HtmlLine, HtmlNode } from '../../../platform/mail'

/** The colours of Outlook's palette that people choose to answer inside a quote; its own default blue is not among them. */
const answerColors = new Set('red blue #ff0000 #c00000 #0000ff #0070c0 #00b0f0 #00b050 #7030a0 #ff00ff'.split(' '))
const styleColor = /(?:^|;)\s*color\s*:\s*([^;]{1,40})/i

/** The nodes of text that are set in such a colour; links are coloured by themselves and say nothing. */
export function coloredNodes(root: HtmlElement): ReadonlySet<HtmlNode> {
  const found = new Set<HtmlNode>()
  const visit = (node: HtmlNode, isColored: boolean): void => {
    if (node.kind === 'text') {
      if (isColored) found.add(node)
      return
    }
    const own = node.name === 'a' ? 'none' : colorOf(node)
    for (const child of node.children) visit(child, own === null ? isColored : answerColors.has(own))
  }
  visit(root, false)
  return found
}

function colorOf({ attributes, name }: HtmlElement): string | null {
  const { style = '', color } = attributes
  const raw = styleColor.exec(style.slice(0, 2_000))?.[1] ?? (name === 'font' ? color : undefined)
  if (raw === undefined) return null
  const plain = raw.trim().toLowerCase()
  const parts = /^rgb\((\d{1,3}),\s?(\d{1,3}),\s?(\d{1,3})\)/.exec(plain)
  return parts ? `#${parts.slice(1).map(hex).join('')}` : plain
}

const hex = (value: string): string => Math.min(255, Number(value)).toString(16).padStart(2, '0')

/** A line is coloured when all its words are. */
export const isColoredLine = (line: HtmlLine, colored: ReadonlySet<HtmlNode>): boolean =>
  line.nodes.some((node) => colored.has(node)) &&
  line.nodes.every((node) => colored.has(node) || node.kind === 'element' || node.text.trim() === '')
