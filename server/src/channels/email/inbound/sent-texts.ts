const shingleWords = 6

/** Overlapping runs of words of what we sent on this ticket: a line made of them is a quote, in any layout. */
export function shinglesOf(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of texts) {
    const words = wordsOf(text.slice(0, 100_000))
    for (let at = 0; at + shingleWords <= words.length && found.size < 50_000; at += 1) {
      found.add(words.slice(at, at + shingleWords).join(' '))
    }
  }
  return found
}

/** Whether every run of words in the line was sent by us; lines too short to tell are not. */
export function isSentText(line: string, shingles: ReadonlySet<string>): boolean {
  if (shingles.size === 0) return false
  const words = wordsOf(line)
  if (words.length < shingleWords) return false
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    if (!shingles.has(words.slice(at, at + shingleWords).join(' '))) return false
  }
  return true
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{1,100}/gu) ?? []
  // Without blanks between words a line would be one long word: take it character by character.
  return words.flatMap((word) => (/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/u.test(word) ? [...word] : [word]))
}
