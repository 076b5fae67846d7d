/** What stands in double braces, as written, and where. */
export function findPlaceholders(text: string): { at: number; text: string }[] {
  return [...text.matchAll(/\{\{[^{}\n]{1,200}\}\}/g)].map((match) => ({ at: match.index, text: match[0] }))
}

/** Each once, in their order: what a message should not leave with. */
export const unfilledIn = (text: string): string[] => [...new Set(findPlaceholders(text).map((one) => one.text))]
