import { Context } from 'liquidjs'
import { emptyOutputs, engines, longestResult } from './dialect'
import { reasonOf, templateInvalid } from './errors'
import type { Template } from './parse-template'

type TemplateValue = string | number | boolean | null
export type TemplateData = { readonly [name: string]: TemplateValue | TemplateData }
/** `missing` names the outputs that stayed empty: nobody wants to send "Hi ,". */
export type RenderedTemplate = { text: string; missing: string[] }

/**
 * Fills a template in. A limit that is hit is `template.invalid`: the template asks for too much. `standIn` says what
 * stands in place of an output that stayed empty, by its name; without it nothing does.
 */
export function renderTemplate(
  template: Template,
  data: TemplateData,
  standIn: (name: string) => string = () => '',
): RenderedTemplate {
  const engine = engines[template.format]
  const context = new Context(data, engine.options, { sync: true })
  const empty = new Set<number>()
  emptyOutputs.set(context, (place) => {
    empty.add(place)
    return standIn(template.outputs[place] ?? '')
  })
  let text: string
  try {
    text = String(engine.renderSync(template.parts, context))
  } catch (error) {
    throw templateInvalid(`The template cannot be filled in: ${reasonOf(error)}.`)
  }
  if (text.length > longestResult) throw templateInvalid('The filled-in template is longer than 256 KiB.')
  const missing = [...empty].sort((a, b) => a - b).map((place) => template.outputs[place] ?? '')
  return { text, missing: [...new Set(missing)] }
}
