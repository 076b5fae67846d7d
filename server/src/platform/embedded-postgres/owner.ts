import { readProcess } from './process-state'

/** A process, told apart from a later one with the same id by the time it began. */
export interface Owner {
  pid: number
  since: string
}

export async function describeMyself(): Promise<Owner> {
  const me = await readProcess(process.pid)
  return { pid: process.pid, since: me.alive ? me.since : '' }
}

export async function isStillThere(owner: Owner): Promise<boolean> {
  const found = await readProcess(owner.pid)
  return found.alive && found.since === owner.since
}

export function parseOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('since' in value)) return null
    const { pid, since } = value
    return typeof pid === 'number' && typeof since === 'string' ? { pid, since } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
