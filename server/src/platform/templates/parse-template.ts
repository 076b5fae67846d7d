import type { Template as LiquidTemplate } from 'liquidjs'
import { engines, longestSource, markFilter, type TemplateFormat } from './dialect'
import { reasonOf, templateInvalid } from './errors'
import { markOutputs, outputTexts, spellDefaults } from './mark-outputs'
import { renderTemplate } from './render-template'

/** A template that was read and found good. `source` is what to keep: `||` spelled as `default`. */
export type Template = {
  readonly source: string
  readonly format: TemplateFormat
  readonly parts: LiquidTemplate[]
  readonly outputs: readonly string[]
}

/**
 * Reads a template and refuses (`template.invalid`) what it may not hold: variables not in `variables` (dotted paths, each
 * a value), tags and filters outside the dialect, more than 64 KiB. The error's details name the variable and its place.
 */
export function parseTemplate(text: string, variables: readonly string[], format: TemplateFormat = 'html'): Template {
  if (Buffer.byteLength(text) > longestSource) throw templateInvalid('The template is longer than 64 KiB.')
  if (text.includes(markFilter)) throw templateInvalid(`The template holds the reserved word ${markFilter}.`)
  const template = read(text, format)
  refuseUnknown(template, variables)
  renderTemplate(template, {}) // a broken time zone or an endless width shows only when it runs
  return template
}

function read(text: string, format: TemplateFormat): Template {
  const engine = engines[format]
  try {
    const source = spellDefaults(text)
    engine.parse(source) // for errors at the places people wrote
    return { source, format, parts: engine.parse(markOutputs(source)), outputs: outputTexts(source) }
  } catch (error) {
    throw templateInvalid(`The template cannot be read: ${reasonOf(error)}.`)
  }
}

function refuseUnknown(template: Template, variables: readonly string[]): void {
  const found = engines[template.format].analyzeSync(template.parts, { partials: false }).variables
  for (const variable of Object.values(found).flat()) {
    const name = variable.segments.every((segment) => typeof segment === 'string')
      ? variable.segments.join('.')
      : variable.toString()
    if (variables.includes(name)) continue
    const shown = name.slice(0, 100)
    throw templateInvalid(`There is no placeholder ${shown} here.`, { variable: shown, line: variable.location.row })
  }
}
