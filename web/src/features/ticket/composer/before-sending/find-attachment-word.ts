import { attachmentWords } from './attachment-words.data'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const forms = [...new Set(Object.values(attachmentWords).flat())].map((word) =>
  word.endsWith('…') ? `${escaped(word.slice(0, -1))}\\p{L}*` : escaped(word),
)
const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** The first word that promises a file, as it is written; null where none is promised. */
export const findAttachmentWord = (text: string): string | null => named.exec(text.normalize('NFC'))?.[0] ?? null

/** What the agent says in their own words: a quote and lines that begin with `>` are somebody else's. */
export function ownWords(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<(?=\/?(p|li|br|div)\b)/g, '\n<'), 'text/html')
  for (const quote of page.querySelectorAll('blockquote')) quote.remove()
  return (page.body.textContent ?? '')
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
}
