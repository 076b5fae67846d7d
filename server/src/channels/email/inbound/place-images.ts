import type { HtmlElement, MailPart } from '../../../platform/mail'

type Place = { ids: ReadonlyMap<string, string>; locations: ReadonlyMap<string, string>; base: string }

/**
 * Images that came with the mail are named by `cid:` whichever way the HTML names them: another spelling of the
 * Content-ID (RFC 2392 lets it be percent-encoded), or the Content-Location, relative ones too (RFC 2557). In place.
 */
export function placeImages(html: HtmlElement, root: MailPart): void {
  const images = leavesOf(root).filter((part) => part.contentId !== null || part.contentLocation !== null)
  if (images.length === 0) return
  const base = root.contentLocation ?? 'thismessage:/'
  visit(html, {
    base,
    ids: new Map(images.flatMap(({ contentId }) => (contentId === null ? [] : [[contentId.toLowerCase(), contentId]]))),
    locations: new Map(
      images.flatMap(({ contentId, contentLocation }) => {
        const absolute = contentLocation === null ? null : absoluteOf(contentLocation, base)
        return absolute === null ? [] : [[absolute, contentId ?? contentLocation ?? '']]
      }),
    ),
  })
}

const leavesOf = (part: MailPart): MailPart[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf))

function visit(element: HtmlElement, place: Place): void {
  for (const child of element.children) {
    if (child.kind === 'text') continue
    const src = child.name === 'img' ? child.attributes.src : undefined
    const id = src === undefined || src.length > 2_000 ? undefined : idOf(src.trim(), place)
    if (id !== undefined) child.attributes.src = `cid:${id}`
    visit(child, place)
  }
}

function idOf(src: string, { ids, locations, base }: Place): string | undefined {
  if (!/^cid:/i.test(src)) {
    const absolute = locations.size === 0 ? null : absoluteOf(src, base)
    return absolute === null ? undefined : locations.get(absolute)
  }
  const id = src.slice(4).toLowerCase()
  return ids.get(id) ?? ids.get(decoded(id))
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

const absoluteOf = (location: string, base: string): string | null =>
  URL.canParse(location, base) ? new URL(location, base).href : null
