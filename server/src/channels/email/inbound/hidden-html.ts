import type { HtmlElement, HtmlNode } from '../../../platform/mail'

const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const fontSize = /(?:^|;)\s*font(?:-size)?\s*:\s*([^;]{1,200})/i
const zero = /(?:^|\s)0+(?:\.0+)?(?:px|pt|em|rem|%)?(?:\s*!important)?\s*$/i

/**
 * Removes in place what nobody was meant to read: preheaders, text that games filters, tracking pixels of one point.
 * A font size of nothing hides text but not the children that set a size of their own, as layouts do. The raw mail
 * keeps all of it.
 */
export function dropHidden(element: HtmlElement, isTiny = false): void {
  element.children = element.children.filter((child) => !isHidden(child, isTiny))
  for (const child of element.children) if (child.kind === 'element') dropHidden(child, isTinyIn(child, isTiny))
}

function isHidden(node: HtmlNode, isTiny: boolean): boolean {
  if (node.kind === 'text') return isTiny && node.text.trim() !== ''
  const { style, width, height, hidden: flag } = node.attributes
  if (flag !== undefined) return true
  if (style !== undefined && style.length < 5_000 && hidden.test(style)) return true
  return node.name === 'img' && isPoint(width) && isPoint(height)
}

function isTinyIn(element: HtmlElement, inherited: boolean): boolean {
  const { style } = element.attributes
  const size = style === undefined || style.length >= 5_000 ? null : fontSize.exec(style)
  if (!size) return inherited
  return zero.test(size[1] ?? '')
}

const isPoint = (size: string | undefined): boolean => size !== undefined && /^[01](?:px)?$/.test(size.trim())
