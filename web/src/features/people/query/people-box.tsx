import { parseQuery, personFields } from '@foyer/contract/conditions'
import { useLanguage } from '../../../lib/i18n/language'
import { part } from '../../../lib/parts/part'
import { QueryBox } from '../../../lib/queries/query-box'

const Suggestions = part(() => import('./person-suggestions'), 'ahead')
const Chips = part(() => import('./person-chips'), 'ahead')
const canAsk = (text: string): boolean => parseQuery(text, personFields).ok

/** Looks while one types, by words or by fields of persons. */
export function PeopleBox({ query, onAsk }: { query: string; onAsk: (query: string | undefined) => void }) {
  const { t } = useLanguage()
  return (
    <QueryBox
      over={{ label: t('people.search'), hint: t('personQuery.hint'), Suggestions, Chips, canAsk }}
      className="min-w-0 flex-1 phone:basis-full"
      query={query}
      isTyped={query !== ''}
      onAsk={onAsk}
      onGo={() => undefined}
    />
  )
}
