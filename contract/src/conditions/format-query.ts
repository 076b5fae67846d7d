import { type Condition, type Leaf, simplify, wordsField } from './condition'

/** The text form of a condition; read again it is the same condition in its simplest form. */
export function formatQuery(condition: Condition): string {
  return format(simplify(condition))
}

function format(condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => formatPart(part, 'any' in part)).join(' ')
  if ('any' in condition) return condition.any.map((part) => formatPart(part, false)).join(' OR ')
  if ('not' in condition) return `-${formatPart(condition.not, 'all' in condition.not || 'any' in condition.not)}`
  return formatLeaf(condition)
}

const formatPart = (part: Condition, isWrapped: boolean): string => (isWrapped ? `(${format(part)})` : format(part))

function formatLeaf({ field, op, value }: Leaf): string {
  if (field === wordsField) return value.map(formatWord).join(' ')
  if (op === 'between') return `${field}:${value.join('..')}`
  if (op !== 'is') return `${field}:${op}${value.join('')}`
  return `${field}:${value.map(formatValue).join(',')}`
}

const quoted = (text: string): string => `"${text.replace(/[\\"“”„]/g, '\\$&')}"`
/** A tag called "None" is not `none`: in quotation marks a fixed word in other letters stays a name. */
const isNameLikeWord = (text: string): boolean => /^(?:none|me)$/i.test(text) && text !== text.toLowerCase()
/** One value as it stands behind `field:`. */
export const formatValue = (text: string): string =>
  isNameLikeWord(text) || /[\s(),"“”„]|\.\.|^[<>]/.test(text) ? quoted(text) : text

/** Words that would be read as an operator or a field are quoted. */
function formatWord(text: string): string {
  const isPlain =
    !/[\s()"“”„]|^-|^(?:OR|AND|NOT)$/.test(text) && !/^[\p{L}_][\p{L}\p{N}_.-]*(?:[<>]|:(?!\/\/))/u.test(text)
  return isPlain ? text : quoted(text)
}
