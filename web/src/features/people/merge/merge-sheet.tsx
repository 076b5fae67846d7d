import type { Person } from '@foyer/contract/people'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { RadioRow } from '../../../ui/radio-row'
import { Sheet } from '../../../ui/sheet'
import { nameOf } from '../named'
import { MergeResult } from './merge-result'
import { PersonChoice } from './person-choice'
import { useMergePeople } from './use-merge-people'

export interface MergeSheetProps {
  person: Person
  /** Already known to be the same. */
  other: string | null
  onClose: () => void
  onGo: (id: string) => void
}

/** Who else this person is, which of the two is kept, and what results. */
export default function MergeSheet({ person, other, onClose, onGo }: MergeSheetProps) {
  const { t } = useLanguage()
  const [chosenId, setChosenId] = useState(other)
  const [keptId, setKeptId] = useState(person.id)
  const { data } = useQuery({
    ...apiQuery('GET /people/{id}', { params: { id: chosenId ?? '' } }),
    enabled: chosenId !== null,
  })
  const chosen = chosenId !== null && data && data.id !== person.id ? data : null
  // Whoever has a seat stays.
  const wantedId = chosen?.isAgent && !person.isAgent ? chosen.id : person.isAgent ? person.id : keptId
  const stays = chosen === null ? null : wantedId === chosen.id ? chosen : person
  const goes = chosen === null ? null : stays === chosen ? person : chosen
  const merge = useMergePeople((id) => {
    onClose()
    onGo(id)
  })
  const name = (one: Person) => nameOf(one, t('people.nameless'))
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('personMerge.title', { name: name(person) })}
      className="w-112"
      foot={
        <>
          <Button
            look="primary"
            isBusy={merge.isBusy}
            disabledReason={goes && stays ? null : t('personMerge.chooseFirst')}
            onClick={() => goes && stays && merge.act({ goes, stays })}
          >
            {t('personMerge.act')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <PersonChoice
        person={person}
        chosen={chosen}
        onChoose={(id) => {
          setChosenId(id)
          setKeptId(person.id)
        }}
      />
      {stays && goes && chosen && (
        <>
          <fieldset className="border-y border-border">
            <legend className="sr-only">{t('personMerge.remains')}</legend>
            <p aria-hidden className="px-4 pbs-3 text-13 font-medium">
              {t('personMerge.remains')}
            </p>
            {[person, chosen].map((one) => (
              <RadioRow key={one.id} name="kept" isChosen={one === stays} onChoose={() => setKeptId(one.id)}>
                <span className="flex min-w-0 flex-1 gap-2">
                  <bdi className="shrink-0">{name(one)}</bdi>
                  {one.name !== '' && <bdi className="truncate text-muted">{one.email}</bdi>}
                </span>
              </RadioRow>
            ))}
          </fieldset>
          <MergeResult stays={stays} goes={goes} />
        </>
      )}
      {merge.problem && (
        <InlineNotice tone="danger" className="mx-4 mbe-3">
          {merge.problem}
        </InlineNotice>
      )}
    </Sheet>
  )
}
