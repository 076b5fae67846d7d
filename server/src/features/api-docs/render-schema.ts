import { escapeHtml } from '../../platform/html'

type Schema = { readonly [key: string]: unknown }
const deepest = 4

/** The fields of a shape as a list, inner ones folded in; a shape with a name is a link to it. */
export function renderSchema(schema: Schema, depth = 0): string {
  const inner = innerOf(schema)
  const properties = Object.entries<Schema>(Object(inner.properties))
  if (properties.length === 0) return `<p>${shortType(schema)}</p>`
  const required = new Set(Array.isArray(inner.required) ? inner.required.map(String) : [])
  const rows = properties.map(([name, field]) => {
    const note = typeof field.description === 'string' ? `: ${escapeHtml(field.description)}` : ''
    const optional = required.has(name) ? '' : ', optional'
    const isDeeper = depth < deepest && Object.keys(Object(innerOf(field).properties)).length > 0
    return `<dt><code>${escapeHtml(name)}</code></dt><dd>${shortType(field)}${optional}${note}${
      isDeeper ? renderSchema(field, depth + 1) : ''
    }</dd>`
  })
  return `<dl>${rows.join('')}</dl>`
}

/** What a list or a choice with nothing is about. */
function innerOf(schema: Schema): Schema {
  if (schema.type === 'array') return innerOf(Object(schema.items))
  const choices = choicesOf(schema).filter((choice) => choice.type !== 'null')
  return choices.length === 1 ? innerOf(Object(choices[0])) : schema
}

const choicesOf = (schema: Schema): Schema[] => {
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  return Array.isArray(choices) ? choices.map(Object) : []
}

/** One line of HTML on what a value is. */
export function shortType(schema: Schema): string {
  if (typeof schema.$ref === 'string') {
    const name = escapeHtml(schema.$ref.split('/').at(-1) ?? '')
    return `<a href="#shape-${name}">${name}</a>`
  }
  const choices = choicesOf(schema)
  if (choices.length > 0) return [...new Set(choices.map(shortType))].join(' or ')
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => `<code>${escapeHtml(String(one))}</code>`).join(' ')
  if (schema.const !== undefined) return `<code>${escapeHtml(String(schema.const))}</code>`
  if (schema.type === 'array') return `list of ${shortType(Object(schema.items))}`
  const type = [schema.type ?? 'any'].flat().join(' or ')
  const most = schema.maxLength ?? (Number(schema.maximum) < Number.MAX_SAFE_INTEGER ? schema.maximum : undefined)
  const format = typeof schema.format === 'string' ? ` (${schema.format})` : ''
  return escapeHtml(`${type}${format}${most === undefined ? '' : `, at most ${most}`}`)
}
