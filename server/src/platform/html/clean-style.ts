const properties =
  /^(color|background-color|font(-(family|size|style|weight|variant))?|text-(align|decoration|indent|transform)|line-height|letter-spacing|white-space|vertical-align|direction|border(-(top|right|bottom|left))?(-(width|style|color))?|border-collapse|border-spacing|border-radius|(max-)?width|height|list-style-type|margin(-(top|right|bottom|left))?|padding(-(top|right|bottom|left))?|display)$/
const forbidden = /url\s*\(|expression|var\s*\(|env\s*\(|image|element\s*\(|[\\@<>{}]|\/\*/i
const plainValue = /^[\w\s.,#%()'"+\-!/]{1,200}$/
const display = /^(block|inline|inline-block|table|table-row|table-cell|table-row-group|list-item|none)$/
const mostPx = 200

/** Declarations of a style attribute by allow-list of property and pattern of value; hidden text leaves with its element's content shown by the server's text instead. */
export function cleanStyle(style: string): string {
  if (style.length > 5000) return ''
  const kept: string[] = []
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1).trim()
    if (isKept(property, value)) kept.push(`${property}: ${value}`)
  }
  return kept.join('; ')
}

function isKept(property: string, value: string): boolean {
  if (!properties.test(property) || forbidden.test(value) || !plainValue.test(value)) return false
  if (property === 'display') return display.test(value.toLowerCase())
  if (property.startsWith('margin') || property.startsWith('padding'))
    return !value.includes('-') && lengths(value).every((px) => px <= mostPx)
  return true
}

/** Sizes of a value in px, roughly: enough to refuse what would push things off the page. */
const lengths = (value: string): number[] =>
  [...value.matchAll(/(\d+(?:\.\d+)?)(px|pt|em|rem|cm|mm|in|%)?/g)].map(
    ([, size, unit]) => Number(size) * ({ em: 16, rem: 16, cm: 38, mm: 4, in: 96, pt: 1.33 }[unit ?? ''] ?? 1),
  )
