const longest = 200

/** Controls, bidi marks, everything of no width, lone surrogates: what makes a name look like another one. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]+/gu
/** Names of devices under Windows, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?=\.|$)/i

/**
 * A foreign file name as one harmless path element that shows what it is: no folders, nothing unseen, no reserved word, no
 * trailing dot, NFC, at most 200 characters with the extension kept. What is hidden goes first, before any other look.
 */
export function cleanFileName(name: string, fallback = 'attachment'): string {
  const seen = name
    .replace(/[\t\n\r\u2028\u2029]/g, ' ')
    .replace(unseen, '')
    .normalize('NFC')
  const last = seen.split(/[/\\]/).findLast((part) => part.replace(/[\s.]/g, '') !== '') ?? ''
  const plain = trim(last.replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' '))
  const named = reserved.test(plain) ? `_${plain}` : plain
  return shorten(named) || fallback
}

const trim = (name: string): string => name.trim().replace(/[\s.]+$/, '')

function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= longest) return name
  const extension = /\.[^.\s]{1,20}$/u.exec(name)?.[0] ?? ''
  return trim(letters.slice(0, longest - [...extension].length).join('')) + extension
}
