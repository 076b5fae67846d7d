import type { Page } from 'playwright-core'

/** Every text of the screen that shows: words, and what is said of fields and pictures. */
export const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('script, style, [contenteditable], [aria-hidden=true]') === null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (parentElement && isShown(parentElement)) found.push(textContent ?? '')
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-description'])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (isShown(element)) found.push(element.getAttribute(name) ?? '')
    return [...new Set(found.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== ''))]
  })

/** Every text in an answer of the server, whatever it stands for. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replaceAll(/\s+/g, ' ')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [key, ...wordsIn(one)])
}

/** Written by the browser in its English, whichever the catalogue: dates, durations, sizes, zones, languages. */
const byIntl = new RegExp(
  `\\b(?:${[
    ...Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1)).flatMap((date) =>
      (['short', 'long'] as const).map((style) => date.toLocaleString('en', { month: style })),
    ),
    ...Array.from({ length: 7 }, (_, day) => new Date(2026, 5, day)).flatMap((date) =>
      (['short', 'long'] as const).map((style) => date.toLocaleString('en', { weekday: style })),
    ),
    ...['at', 'and', 'AM', 'PM', 'ago', 'in', 'yesterday', 'tomorrow', 'now', 'today', 'noon'],
    ...['seconds?', 'secs?', 'minutes?', 'mins?', 'hours?', 'hrs?', 'hr', 'days?', 'weeks?', 'months?', 'years?'],
    ...['h', 'd', 'm', 's', 'w', 'y', 'mo', 'bytes?', 'kB', 'MB', 'GB', 'UTC', 'GMT'],
  ].join('|')})\\b|\\d+[hdmswy]\\b`,
  'g',
)

/**
 * What stands on a screen in en-XA and does not come from the catalogue: it bears no mark of that language, and it is
 * nothing that the server answered, nor a date. What names of keys, languages and zones are, the caller knows.
 */
export async function unmarkedTexts(page: Page, isKnown: (text: string) => boolean): Promise<string[]> {
  const marks = /[ÀàÇçĎďÈèĞğÎîĽľÑñÖöŘřŠšŤťÜüÝýŽž]/
  return (await textsOf(page)).filter((text) => {
    const rest = text.replaceAll(byIntl, '').trim()
    return /[A-Za-z]{2}/.test(rest) && !marks.test(text) && !isKnown(text) && !isKnown(rest)
  })
}

/** Boxes whose words go beyond them, and that neither say so by an ellipsis or a title, nor can be moved. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) return false
        if (element.clientWidth <= 1 || element.scrollWidth <= element.clientWidth + 1) return false
        const { overflowX, textOverflow, display } = getComputedStyle(element)
        if (display === 'inline' || overflowX === 'auto' || overflowX === 'scroll') return false
        return textOverflow !== 'ellipsis' && !element.hasAttribute('title') && element.textContent.trim() !== ''
      })
      // Only the innermost: those around it go beyond themselves by the same words.
      .filter((element, _, all) => !all.some((other) => other !== element && element.contains(other)))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.slice(0, 80)}`),
  )
