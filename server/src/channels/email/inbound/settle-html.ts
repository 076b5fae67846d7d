import { type CleanHtml, cleanHtml } from '../../../platform/html'

/** What the parser closes when an element opens right inside another; a tag dropped between two may leave such a pair. */
const closes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    p: 'p',
    li: 'li',
    dd: 'dt dd',
    dt: 'dt dd',
    tr: 'tr th td',
    th: 'th',
    td: 'thead th td',
    tbody: 'thead tbody',
    tfoot: 'thead tbody',
    thead: '',
    ...Object.fromEntries(
      'h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl figcaption figure footer header hr main nav ol pre section table ul'
        .split(' ')
        .map((name) => [name, 'p']),
    ),
  }).map(([name, closed]) => [name, new Set(closed.split(' '))]),
)

const mostRounds = 4

/** Cleans until cleaning again changes nothing. Almost always that is once; a cheap look at the tags tells when not. */
export function settleHtml(dirty: string): CleanHtml {
  let cleaned = cleanHtml(dirty)
  for (let round = 1; round < mostRounds && !isSettled(cleaned.html); round += 1) {
    const again = cleanHtml(cleaned.html)
    cleaned = { ...again, hasRemoteImages: cleaned.hasRemoteImages || again.hasRemoteImages }
  }
  return cleaned
}

/** Whether a parser would read the tags as they are nested. */
function isSettled(html: string): boolean {
  const open: string[] = []
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (slash !== '') open.pop()
    else {
      if (closes.get(name)?.has(open.at(-1) ?? '')) return false
      if (!tag.endsWith('/>')) open.push(name)
    }
  }
  return true
}
