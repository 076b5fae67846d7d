import { ApiProblem } from '../../lib/api/api-problem'
import { call } from '../../lib/api/call'

/** The number in a search that is nothing but one. */
const numberIn = (text: string): string | null => /^#?(\d{1,15})$/.exec(text)?.[1] ?? null

/**
 * The ticket meant by a bare number: the one that has it, else the only one that is found by it, as by the number it had at
 * the desk before. Null where the words have to be looked for.
 */
export async function openNumbered(text: string): Promise<number | null> {
  const ticket = numberIn(text)
  if (ticket === null) return null
  try {
    return (await call('GET /tickets/{ticket}', { params: { ticket } })).number
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
  }
  const { items } = await call('GET /tickets', { query: { query: ticket, limit: 2 } })
  const [only, other] = items
  return only !== undefined && other === undefined ? only.number : null
}
