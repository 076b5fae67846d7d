import { invalidField } from '../invalid-field'
import { fieldOptionsNeeded } from './errors'

/** Options belong to choices alone, at least one, each once. */
export function readOptions(kind: string, options: readonly string[]): string[] {
  if (kind !== 'choice' && kind !== 'choices') {
    if (options.length > 0) throw invalidField('options', 'Only a choice has options.')
    return []
  }
  if (options.length === 0) throw fieldOptionsNeeded()
  if (new Set(options).size < options.length) throw invalidField('options', 'An option stands here twice.', 'twice')
  return [...options]
}
