import { Fragment, type ReactNode } from 'react'

/** What paper knows of a mail's HTML: its order, not its looks. Everything else is gone through to its text. */
const plain = {
  P: 'p',
  DIV: 'div',
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  TABLE: 'table',
  TBODY: 'tbody',
  THEAD: 'thead',
  TR: 'tr',
  BLOCKQUOTE: 'blockquote',
  PRE: 'pre',
  CODE: 'code',
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  U: 'u',
  S: 's',
  SUB: 'sub',
  SUP: 'sup',
  // Headings of a mail are none of this page.
  H1: 'p',
  H2: 'p',
  H3: 'p',
  H4: 'p',
  H5: 'p',
  H6: 'p',
} as const
const unread = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'SVG', 'MATH'])
const safe = /^(https?|mailto|tel):/i

/**
 * A mail's HTML for paper, where a frame would be cut at the end of a page. No element of it joins this page: each is made
 * anew from the list above, without attributes, and all text goes through text nodes. A link shows where it leads.
 *
 * @param pictureOf the address of a picture that came along, by its Content-ID
 */
export function paperHtml(html: string, pictureOf: (contentId: string) => string | null): ReactNode {
  // A parsed document that is never shown runs nothing and fetches nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return childrenOf(body, pictureOf)
}

const childrenOf = (node: Node, pictureOf: (contentId: string) => string | null): ReactNode =>
  [...node.childNodes].map((child, index) => <Fragment key={String(index)}>{nodeOf(child, pictureOf)}</Fragment>)

function nodeOf(node: Node, pictureOf: (contentId: string) => string | null): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element) || unread.has(node.tagName.toUpperCase())) return null
  if (node.tagName === 'BR') return <br />
  if (node.tagName === 'HR') return <hr />
  if (node.tagName === 'IMG') return pictureIn(node, pictureOf)
  const children = childrenOf(node, pictureOf)
  if (node.tagName === 'A') return linkTo(node, children)
  if (node.tagName === 'TD' || node.tagName === 'TH')
    return <td colSpan={Number(node.getAttribute('colspan')) || undefined}>{children}</td>
  const Tag = plain[node.tagName as keyof typeof plain]
  return Tag && (node.parentElement?.tagName !== 'TABLE' || Tag !== 'tr') ? <Tag>{children}</Tag> : children
}

function linkTo(link: Element, children: ReactNode): ReactNode {
  const href = link.getAttribute('href') ?? ''
  if (!safe.test(href)) return children
  const target = href.replace(/^(mailto|tel):/i, '')
  const isSaid = (link.textContent ?? '').replace(/\/$/, '').includes(target.replace(/\/$/, ''))
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="underline">
      {children}
      {!isSaid && <bdi dir="ltr" className="break-all text-muted">{` <${target}>`}</bdi>}
    </a>
  )
}

function pictureIn(image: Element, pictureOf: (contentId: string) => string | null): ReactNode {
  const alternative = image.getAttribute('alt') ?? ''
  const contentId = /^cid:(.+)$/i.exec(image.getAttribute('src') ?? '')?.[1]
  const source = contentId === undefined ? null : pictureOf(contentId)
  if (source === null) return alternative === '' ? null : `[${alternative}]`
  return <img src={source} alt={alternative} className="max-w-full" />
}
