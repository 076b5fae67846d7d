import { cleanLine } from '../../../platform/mail'

const longest = 200
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

/**
 * A file's name made harmless: invisible characters and controls go first, so that nothing hides from the checks
 * after them; then only the last path element, no reserved names, no trailing dots, at most 200 characters with
 * the ending kept. Null where nothing is left.
 */
export function safeFileName(raw: string): string | null {
  const visible = cleanLine(raw.replaceAll('\u0000', ''))
    .replace(/[\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g, '')
    .replaceAll('\\', '/')
  const last =
    visible
      .split('/')
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  const plain = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+|[.\s]+$/g, '')
    .trim()
  if (plain === '') return null
  const name = reserved.test(plain) ? `_${plain}` : plain
  if (name.length <= longest) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : ''
  return (
    [...name]
      .slice(0, longest - ending.length)
      .join('')
      .slice(0, longest - ending.length) + ending
  )
}
