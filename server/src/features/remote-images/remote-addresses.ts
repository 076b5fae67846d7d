import { cleanHtml } from '../../platform/html'

/** The addresses that wait in a message's pictures, as they are after cleaning. */
export function remoteAddresses(html: string): Set<string> {
  const waiting = cleanHtml(html).html.matchAll(/ data-remote-src="([^"]*)"/g)
  return new Set([...waiting].map((match) => unescaped(match[1] ?? '')))
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
