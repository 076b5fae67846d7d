import { domainToUnicode } from 'node:url'
import type { HtmlElement, HtmlNode } from '../../../platform/mail'

/**
 * Links whose text names another host than their target get the true host written behind them, and a host in
 * punycode is spelled out in its title. In place; a link that is already marked stays as it is.
 */
export function markLinks(element: HtmlElement): void {
  for (const child of element.children) {
    if (child.kind === 'text') continue
    if (child.name === 'a') mark(child)
    markLinks(child)
  }
}

function mark(link: HtmlElement): void {
  const host = hostOf(link.attributes.href ?? '')
  if (host === null) return
  const shown = namedHost(textIn(link))
  if (shown !== null && !isSameSite(shown, host)) {
    const note = ` [${host}]`
    if (!textIn(link).includes(note)) link.children.push({ kind: 'text', text: note })
  }
  if (host.includes('xn--')) link.attributes.title = `${domainToUnicode(host)} (${host})`
}

function hostOf(href: string): string | null {
  const host = /^\s*https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]{1,253})/i.exec(href)?.[1]
  return host?.toLowerCase() ?? null
}

/** The host a link's text claims to lead to, where it is written like an address. */
function namedHost(text: string): string | null {
  const named = /^\s*(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?:[/?#:][^\s]*)?\s*$/iu.exec(
    text.slice(0, 500),
  )?.[1]
  return named?.toLowerCase() ?? null
}

/** `www.` and sub-domains of the same site are no deceit; click counters of another domain are worth a mark. */
function isSameSite(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [one, other]
    .map((host) => host.replace(/^www\./, ''))
    .sort((a, b) => a.length - b.length)
  return longer === shorter || longer.endsWith(`.${shorter}`)
}

function textIn(node: HtmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textIn).join('')
}
