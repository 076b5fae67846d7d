import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

/**
 * What the catalogues of ICU messages have in common for the build, the check and the generated types.
 * @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element
 */

/** @param {string} message @param {string} where @returns {Element[]} */
export function parseMessage(message, where) {
  try {
    return parse(message, { captureLocation: false })
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Messages without arguments stay plain text; all others become syntax trees.
 * @param {Record<string, string>} catalogue @param {string} file
 * @returns {Record<string, string | Element[]>}
 */
export function compileCatalogue(catalogue, file) {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, message]) => {
      const tree = parseMessage(message, `${file} ${key}`)
      const plain = tree.every((element) => element.type === TYPE.literal)
      return [key, plain ? tree.map((element) => ('value' in element ? element.value : '')).join('') : tree]
    }),
  )
}

/**
 * The arguments of a message, by name, with the type a caller has to pass.
 * @param {Element[]} tree @param {Map<string, string>} [found]
 * @returns {Map<string, string>}
 */
export function argumentsOf(tree, found = new Map()) {
  for (const element of tree) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    found.set(element.value, typeOf(element) ?? found.get(element.value) ?? 'string | number')
    if (element.type === TYPE.tag) argumentsOf(element.children, found)
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) argumentsOf(option.value, found)
    }
  }
  return found
}

/** @param {Element} element */
function typeOf(element) {
  if (element.type === TYPE.plural || element.type === TYPE.number) return 'number'
  if (element.type === TYPE.date || element.type === TYPE.time) return 'Date | number'
  if (element.type === TYPE.tag) return 'Wrap'
  if (element.type !== TYPE.select) return null
  const names = Object.keys(element.options)
  return names.includes('other') && names.length === 1 ? 'string' : `${names.map((name) => `'${name}'`).join(' | ')}`
}

/**
 * Plural arguments with the forms written down for each; nested ones included.
 * @param {Element[]} tree
 * @returns {{ argument: string, kind: string, forms: string[] }[]}
 */
export function pluralsOf(tree) {
  return tree.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
    const inner = Object.values(element.options).flatMap((option) => pluralsOf(option.value))
    if (element.type === TYPE.select) return inner
    return [
      { argument: element.value, kind: element.pluralType ?? 'cardinal', forms: Object.keys(element.options) },
      ...inner,
    ]
  })
}
