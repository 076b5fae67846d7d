const most = 10

/** The words of a search box; controls, which no name holds, are none of them. */
export const searchTerms = (query: string): string[] =>
  query
    .normalize('NFC')
    .split(/[\s\p{Cc}]+/u)
    .filter((term) => term !== '')
    .slice(0, most)
