import type { FilledText } from '@foyer/contract/macros'
import { AppError } from '../../platform/errors'
import { cleanHtml, htmlToText } from '../../platform/html'
import { parseTemplate, renderTemplate, type TemplateData } from '../../platform/templates'

const mostUnknown = 50
const inTags = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g

/** An editor writes `"`, `<` and a fixed space inside placeholders as entities; Liquid wants the signs themselves. */
export const plainTags = (html: string): string =>
  html.replace(inTags, (tag) =>
    tag.replace(
      /&(quot|#39|apos|lt|gt|nbsp|amp);|\u00a0/g,
      (_all, name: string | undefined) => signs[name ?? 'nbsp'] ?? '',
    ),
  )
const signs: Record<string, string> = { quot: '"', '#39': "'", apos: "'", lt: '<', gt: '>', nbsp: ' ', amp: '&' }

/** The text to keep (`||` spelled as `default`); refused with the name and the place of what is not known. */
export function checkText(given: string, known: readonly string[]): string {
  const html = plainTags(given)
  try {
    return parseTemplate(html, known).source
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { variable } = error.details
    throw new AppError(error.kind, error.code, error.message, {
      ...error.details,
      ...(typeof variable === 'string' && { position: positionOf(html, variable) }),
      errors: [{ path: 'html', message: error.message }],
    })
  }
}

/** Where in the text, counted from 0, the placeholder stands. */
function positionOf(html: string, variable: string): number | null {
  for (const { 0: tag, index } of html.matchAll(inTags)) {
    const at = tag.indexOf(variable)
    if (at !== -1) return index + at
  }
  return null
}

/** What is empty and what is not known stays visible as `{{ name }}`, so that nobody sends a hole. */
export function fillText(html: string, known: readonly string[], data: TemplateData): FilledText {
  const unknown = new Set<string>()
  const { text: filled, missing } = fillOn(plainTags(html), { known, unknown, data })
  const clean = cleanHtml(filled).html
  return {
    html: clean,
    text: htmlToText(clean),
    missing: missing.filter((name) => !unknown.has(name)),
    unknown: [...unknown],
  }
}

type Filling = { known: readonly string[]; unknown: Set<string>; data: TemplateData }

/** Reads on past a placeholder that is not there, so that all of them are found at once. */
function fillOn(html: string, filling: Filling): ReturnType<typeof renderTemplate> {
  const { known, unknown, data } = filling
  try {
    const names = [...known, ...unknown]
    return renderTemplate(parseTemplate(html, names), withAll(names, data), (name) => `{{ ${name} }}`)
  } catch (error) {
    const variable = error instanceof AppError ? error.details.variable : undefined
    if (typeof variable !== 'string' || unknown.has(variable) || unknown.size >= mostUnknown) throw error
    unknown.add(variable)
    return fillOn(html, filling)
  }
}

/** Every name as a value of its own: one that is lacking and called `size` would be Liquid's count of its neighbours. */
function withAll(names: readonly string[], data: TemplateData): TemplateData {
  const all = new Map<string, TemplateData>()
  for (const name of names) {
    const [group = '', key = ''] = name.split('.')
    const there = all.get(group) ?? partOf(data, group)
    all.set(group, Object.hasOwn(there, key) ? there : { ...there, [key]: '' })
  }
  return Object.fromEntries(all)
}

const partOf = (data: TemplateData, group: string): TemplateData => {
  const part = Object.hasOwn(data, group) ? data[group] : undefined
  return typeof part === 'object' && part !== null ? part : {}
}
