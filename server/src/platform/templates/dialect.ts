import { type Context, Liquid } from 'liquidjs'

/** `html` escapes every output, `text` none; there is no way around it inside a template. */
export type TemplateFormat = 'html' | 'text'

export const longestSource = 64 * 1024
export const longestResult = 256 * 1024

const tags = new Set(['if', 'unless', 'case'])
const filters = new Set(['default', 'date', 'upcase', 'downcase', 'capitalize', 'truncate'])

/** Is told in one run of each output that came out empty, by its place in the source; says what stands there instead. */
export const emptyOutputs = new WeakMap<Context, (place: number) => string>()
/** Appended to every output by `markOutputs`; a name that no template can write. */
export const markFilter = 'foyer_output'

/** Without tags that loop, assign, include or switch off escaping, a template's work is linear in its length. */
function makeEngine(format: TemplateFormat): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 2 * longestSource, // the source with its marks; `parseTemplate` counts what people wrote
    renderLimit: 100,
    memoryLimit: longestResult,
    timezoneOffset: 'UTC',
    ...(format === 'html' && { outputEscape: 'escape' as const }),
  })
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!filters.has(name)) delete engine.filters[name]
  // Every output is escaped already: a second time would show `&amp;lt;`.
  engine.registerFilter('escape', (value: unknown) => value)
  engine.registerFilter(markFilter, function (value: unknown, place: unknown) {
    if (!isEmpty(value) || typeof place !== 'number') return value
    return emptyOutputs.get(this.context)?.(place) ?? value
  })
  return engine
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

export const engines: Readonly<Record<TemplateFormat, Liquid>> = { html: makeEngine('html'), text: makeEngine('text') }
