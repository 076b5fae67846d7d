import type { HtmlElement, HtmlNode } from '../../../platform/mail'

/** A copy of the tree without the given nodes; containers that lose all their content go with them. */
export function withoutNodes(root: HtmlElement, removed: ReadonlySet<HtmlNode>): HtmlElement {
  return { ...root, children: root.children.flatMap((child) => copy(child, removed)) }
}

function copy(node: HtmlNode, removed: ReadonlySet<HtmlNode>): HtmlNode[] {
  if (removed.has(node)) return []
  if (node.kind === 'text' || node.children.length === 0) return [node]
  const children = node.children.flatMap((child) => copy(child, removed))
  const hadOnlyRemoved = children.every((child) => child.kind === 'text' && child.text.trim() === '')
  const lostSomething = children.length < node.children.length
  if (hadOnlyRemoved && (lostSomething || node.children.some((child) => !children.includes(child)))) return []
  return [{ ...node, children }]
}
