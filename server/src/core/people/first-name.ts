/** What to call somebody: the first word, or the one after the comma of "Lopes, Ana". Empty where a name is none. */
export function firstNameOf(name: string): string {
  if (name.includes('@')) return ''
  const [last = '', first = ''] = name.split(',', 2)
  return ((first.trim() || last).trim().split(/\s+/)[0] ?? '').slice(0, 100)
}
