import { Resolver } from 'node:dns/promises'

/** Asks for the records of a name (`TXT` as arrays of strings, `MX` as objects); rejects with Node's own codes. */
export type AskDns = (name: string, type: string) => Promise<string[][] | string[]>

const answerMs = 400
const keptMs = 60_000
const mostKept = 5_000
const silencesBeforePause = 5
const pauseMs = 30_000

type Kept = { until: number; answer: Promise<string[][] | string[]> }

/**
 * Answers, and failures as well, are kept a minute, so that a domain whose servers are silent costs one wait and not one for
 * every mail. After several silences in a row nobody is asked for half a minute: the network itself is away.
 * @param servers `address:port` each; null: those of the system.
 */
export function openDns(servers: readonly string[] | null): AskDns {
  const resolver = new Resolver({ timeout: answerMs, tries: 2 })
  if (servers !== null) resolver.setServers([...servers])
  const kept = new Map<string, Kept>()
  let silences = 0
  let pausedUntil = 0

  async function ask(name: string, type: string): Promise<string[][] | string[]> {
    if (Date.now() < pausedUntil) throw Object.assign(new Error('The name servers are silent.'), { code: 'ETIMEOUT' })
    try {
      const answer: unknown = await resolver.resolve(name, type)
      silences = 0
      return answer as string[][] | string[] // what Node answers for the types that are asked for
    } catch (error) {
      const isSilent = error instanceof Error && 'code' in error && silent.has(String(error.code))
      silences = isSilent ? silences + 1 : 0
      if (silences >= silencesBeforePause) {
        silences = 0
        pausedUntil = Date.now() + pauseMs
      }
      throw error
    }
  }

  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = kept.get(key)
    if (known !== undefined && known.until > Date.now()) return known.answer
    if (kept.size >= mostKept) kept.clear()
    const answer = ask(name, type)
    kept.set(key, { until: Date.now() + keptMs, answer })
    return answer
  }
}

const silent = new Set(['ETIMEOUT', 'ETIMEDOUT', 'ECONNREFUSED', 'ESERVFAIL', 'ECANCELLED'])
