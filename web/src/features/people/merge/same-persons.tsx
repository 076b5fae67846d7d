import type { Person } from '@foyer/contract/people'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { nameOf } from '../named'

/** Who may be the same human, each with why; *Not the same* is remembered. */
export function SamePersons({ person, onMerge }: { person: Person; onMerge: (id: string) => void }) {
  const { t } = useLanguage()
  const { data } = useQuery(apiQuery('GET /people/{id}/merge-candidates', { params: { id: person.id } }))
  const params = { id: person.id }
  const apart = useListedAct(
    (otherId: string) => call('POST /people/{id}/distinctions', { params, body: { otherId } }),
    { stale: ['people/{id}/merge-candidates'] },
  )
  const reasons = {
    samePhone: t('personMerge.reason.samePhone'),
    sameMailbox: t('personMerge.reason.sameMailbox'),
    sameName: t('personMerge.reason.sameName'),
  }
  return (
    <>
      {apart.problem && (
        <InlineNotice tone="danger" className="mbs-4">
          {apart.problem}
        </InlineNotice>
      )}
      {data?.items.map((one) => (
        <InlineNotice
          key={one.id}
          icon={Users}
          className="mbs-4 break-words phone:flex-wrap"
          action={
            <span className="flex flex-wrap gap-2 phone:basis-full">
              <Button size="small" onClick={() => onMerge(one.id)}>
                {t('merge.command')}
              </Button>
              <Button size="small" look="quiet" isBusy={apart.isBusy} onClick={() => apart.act(one.id)}>
                {t('personMerge.notSame')}
              </Button>
            </span>
          }
        >
          {t('personMerge.maybeSame')}{' '}
          <Link to="/desk/people/$id" params={{ id: one.id }} className="font-medium underline">
            <bdi>{nameOf(one, t('people.nameless'))}</bdi>
          </Link>{' '}
          {one.name !== '' && <bdi>{one.email}</bdi>} · {reasons[one.reason]}
        </InlineNotice>
      ))}
    </>
  )
}
