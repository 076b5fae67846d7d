/** What can be chosen, as it is typed: parted by commas. */
export const choicesOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
