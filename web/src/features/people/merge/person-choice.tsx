import type { Person } from '@foyer/contract/people'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { wordsQuery } from '../../../lib/queries/words-query'
import { Field } from '../../../ui/field'
import { RadioRow } from '../../../ui/radio-row'
import { TextInput } from '../../../ui/text-input'
import { nameOf } from '../named'

export interface PersonChoiceProps {
  person: Person
  chosen: Person | null
  onChoose: (id: string | null) => void
}

/** Another person, found by a few letters of name or address. */
export function PersonChoice({ person, chosen, onChoose }: PersonChoiceProps) {
  const language = useLanguage()
  const { t } = language
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const { data, error } = useQuery({
    ...apiQuery('GET /people', { query: { query: wordsQuery(query), limit: 8 } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const found = query === '' ? [] : (data?.items ?? []).filter((one) => one.id !== person.id)
  const shown = found.length > 0 || chosen === null ? found : [chosen]
  return (
    <>
      <div className="px-4 py-3">
        <Field label={t('personMerge.search')} error={refusal(error, language)}>
          <TextInput
            icon={Search}
            autoComplete="off"
            autoFocus
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              onChoose(null)
            }}
          />
        </Field>
      </div>
      {shown.length > 0 && (
        <fieldset className="border-bs border-border">
          <legend className="sr-only">{t('personMerge.search')}</legend>
          {shown.map((one) => (
            <RadioRow key={one.id} name="samePerson" isChosen={chosen?.id === one.id} onChoose={() => onChoose(one.id)}>
              <span className="min-w-0 flex-1 py-2">
                <bdi className="block truncate">{nameOf(one, t('people.nameless'))}</bdi>
                <span className="block truncate text-13 text-muted">
                  <bdi>{one.email ?? one.phones[0]}</bdi>
                  {one.organization && (
                    <>
                      {' · '}
                      <bdi>{one.organization.name}</bdi>
                    </>
                  )}
                </span>
              </span>
            </RadioRow>
          ))}
        </fieldset>
      )}
    </>
  )
}
