const longest = 200

/** The first words of a message on one line, for rows of a list. */
export const previewOf = (visibleText: string): string => {
  const line = visibleText
    .slice(0, longest * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  return [...line].length <= longest
    ? line
    : `${[...line]
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
