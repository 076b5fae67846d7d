import { type Leaf, limits, wordsField } from './condition'
import { type FieldInfo, type FieldSet, ticketFields } from './fields'
import { nearest } from './nearest'
import { readWhen } from './when'

/** What is wrong with a leaf, in words, and which of its values it is about (null: the leaf itself). */
export type LeafFault = { message: string; index: number | null; suggestion: string | null }

const fault = (message: string, index: number | null = null, suggestion: string | null = null): LeafFault => ({
  message,
  index,
  suggestion,
})
const comparable: ReadonlySet<FieldInfo['kind']> = new Set(['number', 'date', 'age', 'custom'])
/** A number as custom fields and ticket numbers take it. */
export const readNumber = (text: string): number | null => (/^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : null)
/** Text that no column may hold: controls, NUL, halves of a character. */
export const unsafeText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Checks what can be checked without the desk's own names; both forms of the language and the server rely on it. */
export function findFault(leaf: Leaf, among: FieldSet = ticketFields): LeafFault | null {
  const info = among.find(leaf.field)
  if (info === null) return fault('There is no such field.')
  if (leaf.op !== 'is' && !comparable.has(info.kind)) return fault(`\`${info.name}:\` has no order to compare by.`)
  const wanted = leaf.op === 'is' ? null : leaf.op === 'between' ? 2 : 1
  if (wanted !== null && leaf.value.length !== wanted) return fault('A comparison has one value, a range two.')
  if (leaf.value.length === 0) return fault(`\`${info.name}:\` needs a value.`)
  if (leaf.value.length > (leaf.field === wordsField ? 1 : limits.values))
    return fault(`At most ${limits.values} values fit into one condition.`, limits.values)
  for (const [index, value] of leaf.value.entries()) {
    const found = checkValue(info, leaf, value)
    if (found !== null) return { ...found, index }
  }
  return null
}

function checkValue(info: FieldInfo, leaf: Leaf, value: string): LeafFault | null {
  if (value.trim() === '') return fault(`\`${info.name}:\` needs a value.`)
  if (value.length > limits.text) return fault(`A value has at most ${limits.text} characters.`)
  if (unsafeText.test(value)) return fault('Contains characters that no text may hold.')
  if (leaf.op === 'is' && info.takesNone && value === 'none') return null
  switch (info.kind) {
    case 'choice':
      return info.values.includes(value) ? null : unknownValue(info, value)
    case 'number':
    case 'ticket':
      return readNumber(value) === null ? fault(`\`${shown(value)}\` is no number.`) : null
    case 'date':
    case 'age':
      return readWhen(value) === null
        ? fault(`\`${shown(value)}\` is no date. Write 2026-07-15, 7d, today or last-week.`)
        : null
    case 'address':
      return isAddressPart(value)
        ? null
        : fault(`\`${info.name}:\` takes an address or a domain, like anna@example.com or @example.com.`)
    case 'custom':
      return leaf.op === 'is' || readNumber(value) !== null || readWhen(value) !== null
        ? null
        : fault(`\`${shown(value)}\` is neither number nor date.`)
    case 'words':
    case 'phrase':
      return /[\p{L}\p{N}]/u.test(value) ? checkPrefix(value) : fault('There is no letter or digit to look for.')
    default:
      return null
  }
}

function unknownValue(info: FieldInfo, value: string): LeafFault {
  const near = nearest(value, info.values)
  const hint = near === null ? `It takes ${info.values.join(', ')}.` : `Did you mean \`${near}\`?`
  return fault(`\`${shown(value)}\` is no value of \`${info.name}:\`. ${hint}`, null, near)
}

/** `refun*` finds every word that begins so; shorter beginnings would find half the desk. */
function checkPrefix(value: string): LeafFault | null {
  if (!value.endsWith('*') || /[\p{L}\p{N}]{3}\*$/u.test(value)) return null
  return fault("A word's beginning needs three letters before the `*`.")
}

const isAddressPart = (value: string): boolean =>
  /^[^\s@<>,;"]*@[^\s@<>,;"]+$/.test(value) || /^[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(value)

const shown = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)
