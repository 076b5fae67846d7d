import { leavesOf, wordsField } from '@foyer/contract/conditions'
import type { Hit } from '@foyer/contract/search'
import { readQueryText, resolveNames } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { type FoundHit, findPlaces } from './hit-store'
import { cutAround, hasHit, readMarks } from './marked-text'
import { limitWork } from './search-store'

type Asked = { query: string; numbers: readonly number[] }

/** Where the words of a query stand in tickets already found, for those the caller may see. */
export async function findHits(ctx: Ctx, { query, numbers }: Asked): Promise<Hit[]> {
  const { condition } = readQueryText(query)
  const asked = leavesOf(condition).filter(({ isNegated }) => !isNegated)
  const valuesOf = (field: string) => asked.flatMap(({ leaf }) => (leaf.field === field ? leaf.value : []))
  const [words, inFiles] = [valuesOf(wordsField), valuesOf('file')]
  const [names] = await Promise.all([resolveNames(ctx.db, condition, null), limitWork(ctx, true)])
  const queriesOf = (terms: readonly string[]) => terms.flatMap((term) => names.words.get(term)?.tsquery ?? [])
  const search = { inTexts: queriesOf(words), inFiles: queriesOf([...words, ...inFiles]) }
  if (search.inFiles.length === 0) return []
  const terms = [...words, ...inFiles].map((term) => term.replace(/\*$/, '').trim())
  return (await findPlaces(ctx, numbers, search)).flatMap((found) => hitOf(found, terms) ?? [])
}

/** What a message says comes first; the database marks words in all their forms, and the rest is found as it is written. */
function hitOf(found: FoundHit, terms: readonly string[]): Hit | null {
  const { number, message, file } = found
  const said = message === null ? [] : (readMarks(message.said) ?? cutAround(message.text, terms) ?? [])
  if (message !== null && hasHit(said))
    return { number, where: message.isNote ? 'note' : 'message', file: null, parts: said }
  if (file !== null) {
    const parts = readMarks(file.said) ?? cutAround(file.text, terms) ?? cutAround(file.name, terms)
    return { number, where: 'file', file: file.name, parts: parts ?? [{ text: file.name, isHit: false }] }
  }
  const subject = readMarks(found.subjectSaid) ?? cutAround(found.subject, terms)
  return subject === null ? null : { number, where: 'subject', file: null, parts: subject }
}
