import { Parser } from 'htmlparser2'

export type HtmlText = { kind: 'text'; text: string }
export type HtmlElement = { kind: 'element'; name: string; attributes: Record<string, string>; children: HtmlNode[] }
export type HtmlNode = HtmlText | HtmlElement

export const htmlLimits = { depth: 100, nodes: 60_000 } as const

/** Elements that hold code, foreign markup or another document: gone with all their content. */
const droppedWhole = new Set(
  'script style iframe frame frameset object applet embed svg math template noscript noframes noembed title textarea xmp plaintext base meta link'.split(
    ' ',
  ),
)
/** Where SVG or MathML was never closed, these end it as they do in a browser; but not inside what holds HTML itself. */
const endsForeign = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'.split(
    ' ',
  ),
)
const holdsHtml: Readonly<Record<string, ReadonlySet<string>>> = {
  svg: new Set(['foreignobject', 'desc', 'title']),
  math: new Set(['mi', 'mo', 'mn', 'ms', 'mtext']),
}
const voids = new Set('area br col hr img input param source track wbr'.split(' '))

export type HtmlTree = { root: HtmlElement; isCut: boolean }

/**
 * HTML as a plain tree without code, comments and anything deeper than the limit: deeper elements are unwrapped,
 * their text stays, so that every later walk may be recursive. Stops with `isCut` when a document is too large.
 */
export function parseHtml(html: string): HtmlTree {
  const root: HtmlElement = { kind: 'element', name: 'div', attributes: {}, children: [] }
  const stack: (HtmlElement | null)[] = [root]
  let target = root
  let dropping = 0
  let droppedName = ''
  let heldHtml = 0
  let nodes = 0
  let isCut = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (dropping > 0) {
          const holders = holdsHtml[droppedName]
          if (!holders || heldHtml > 0 || !endsForeign.has(name)) {
            if (name === droppedName) dropping += 1
            if (holders?.has(name)) heldHtml += 1
            return
          }
          dropping = 0
        }
        if (droppedWhole.has(name)) {
          if (voidDropped.has(name)) return
          dropping = 1
          heldHtml = 0
          droppedName = name
          return
        }
        nodes += 1
        if (nodes > htmlLimits.nodes) {
          isCut = true
          parser.pause()
          return
        }
        if (voids.has(name)) {
          target.children.push({ kind: 'element', name, attributes, children: [] })
          return
        }
        if (stack.length > htmlLimits.depth) {
          stack.push(null)
          return
        }
        const element: HtmlElement = { kind: 'element', name, attributes, children: [] }
        target.children.push(element)
        stack.push(element)
        target = element
      },
      onclosetag(name) {
        if (dropping > 0) {
          if (name === droppedName) dropping -= 1
          if (holdsHtml[droppedName]?.has(name)) heldHtml = Math.max(0, heldHtml - 1)
          return
        }
        if (voids.has(name) || droppedWhole.has(name)) return
        if (stack.length > 1 && stack.pop() !== null) target = lastElement(stack) ?? root
      },
      ontext(text) {
        if (dropping > 0 || isCut) return
        const last = target.children.at(-1)
        if (last?.kind === 'text') last.text += text
        else target.children.push({ kind: 'text', text })
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  // Browsers end a comment so, too; the reader behind this does not.
  parser.end(html.replaceAll('--!>', '-->'))
  return { root, isCut }
}

const voidDropped = new Set(['base', 'meta', 'link', 'embed', 'frame'])

function lastElement(stack: (HtmlElement | null)[]): HtmlElement | null {
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const element = stack[at]
    if (element) return element
  }
  return null
}

const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))
const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;')

/** Writes a tree back as HTML that every parser reads the same way. The root's own tag is not written. */
export function writeHtml(root: HtmlElement): string {
  return root.children.map(writeNode).join('')
}

function writeNode(node: HtmlNode): string {
  if (node.kind === 'text') return escapeText(node.text)
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => /^[a-z][a-z0-9-]*$/.test(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
  if (!/^[a-z][a-z0-9]*$/.test(node.name)) return node.children.map(writeNode).join('')
  const open = `<${node.name}${attributes}>`
  return voids.has(node.name) ? open : `${open}${node.children.map(writeNode).join('')}</${node.name}>`
}
