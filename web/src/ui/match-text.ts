const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/**
 * How well a text answers what was typed: 0 not at all, higher is better. Every typed word has to occur; beginnings of
 * the text and of words count more. Case and accents do not matter.
 */
export function matchText(text: string, typed: string): number {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return 1
  const whole = fold(text)
  let score = 0
  for (const word of words) {
    const at = whole.indexOf(word)
    if (at < 0) return 0
    score += at === 0 ? 4 : /[\s\-_.@/]/.test(whole[at - 1] ?? '') || whole.includes(` ${word}`) ? 2 : 1
  }
  return score / words.length
}
