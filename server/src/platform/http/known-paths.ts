/** The addresses of a server with the methods each takes, so that a wrong method is told from a wrong address. */
export class KnownPaths {
  readonly #paths = new Map<string, { pattern: RegExp; methods: Set<string> }>()

  /** `url` as the router spells it: `:name` is one part, `*` is the rest. */
  add(url: string, methods: readonly string[]): void {
    const known = this.#paths.get(url) ?? { pattern: patternOf(url), methods: new Set() }
    for (const method of methods) known.methods.add(method)
    this.#paths.set(url, known)
  }

  /** The methods of an address, sorted; none where there is nothing. */
  methodsAt(url: string): string[] {
    const [path = ''] = url.split('?')
    const found = [...this.#paths.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort()
  }
}

const patternOf = (url: string): RegExp => {
  const parts = url.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*'
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`)
}
