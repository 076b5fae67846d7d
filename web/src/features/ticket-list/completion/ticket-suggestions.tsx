import { translateQuery } from '@foyer/contract/conditions'
import { SuggestionList, type SuggestionListProps } from '../../../lib/queries/suggestion-list'
import { useQueryWords } from './use-query-words'
import { useSuggestions } from './use-suggestions'

/** What the search over tickets offers. */
export default function TicketSuggestions(props: SuggestionListProps) {
  const { text, caret, isAsked } = props
  const words = useQueryWords()
  const offered = useSuggestions(text, caret, isAsked)
  return <SuggestionList {...props} offered={{ ...offered, translate: (written) => translateQuery(written, words) }} />
}
