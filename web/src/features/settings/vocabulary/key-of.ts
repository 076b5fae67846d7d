/** A key made from a name, letters and digits only, small first letter; with a number where one of `taken` has it. */
export function keyOf(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9\s]/g, '')
    .split(/\s+/)
    .filter(Boolean)
  const key = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .slice(0, 50)
  const wanted = /^[a-z]/.test(key) ? key : `own${key || 'Name'}`
  let number = 1
  while (taken.includes(number === 1 ? wanted : `${wanted}${number}`)) number++
  return number === 1 ? wanted : `${wanted}${number}`
}
