/** What stands for somebody on the screen: the name, else the address they wrote from. */
export const nameOf = (person: { name: string; email: string | null }, nobody: string): string =>
  person.name || person.email || nobody

/** A mail domain as people type it: `@Example.com`, ` example.com. ` and `https://example.com/` mean `example.com`. */
export function readDomain(typed: string): string | null {
  const domain = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '')
    .replace(/\.+$/, '')
  return /^[^\s@]+\.[^\s@]+$/.test(domain) ? domain : null
}
