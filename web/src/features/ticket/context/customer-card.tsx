import type { Ticket } from '@foyer/contract/tickets'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { Picture } from '../../../ui/picture'
import { Card, Fact } from './card'
import { NoAnswer } from './no-answer'
import { useSilent } from './use-silent'

/** Who asked: names, addresses, organization, their time. */
export function CustomerCard({ ticket }: { ticket: Ticket }) {
  const { t, locale } = useLanguage()
  const { customer } = ticket
  const person = apiQuery('GET /people/{id}', { params: { id: customer.id } })
  const query = useQuery(person)
  const { data } = query
  const isSilent = useSilent(query)
  const name = customer.name || (customer.email ?? '')
  return (
    <Card title={t('context.customer')}>
      <div className="mbe-1 flex items-center gap-3">
        <Picture id={customer.id} name={name} size={40} />
        <Link
          to="/desk/people/$id"
          params={{ id: customer.id }}
          dir="auto"
          className="min-w-0 truncate text-14 font-semibold hover:underline"
        >
          {name}
        </Link>
      </div>
      {isSilent && <NoAnswer queryKey={person.queryKey} />}
      <dl>
        {(
          data?.addresses ??
          (customer.email ? [{ address: customer.email, isVerified: false, isUnreachable: false }] : [])
        ).map((one) => (
          <Fact key={one.address} name={t('context.address')}>
            <bdi dir="ltr">{one.address}</bdi>{' '}
            {one.isUnreachable && <span className="text-12 text-danger">{t('context.unreachable')}</span>}
          </Fact>
        ))}
        {data?.phones.map((phone) => (
          <Fact key={phone} name={t('context.phone')}>
            <bdi dir="ltr">{phone}</bdi>
          </Fact>
        ))}
        {ticket.organization && (
          <Fact name={t('context.organization')}>
            <Link to="/desk/organizations/$id" params={{ id: ticket.organization.id }} className="hover:underline">
              {ticket.organization.name}
            </Link>
          </Fact>
        )}
        {data?.locale && (
          <Fact name={t('context.language')}>
            {new Intl.DisplayNames(locale, { type: 'language' }).of(data.locale)}
          </Fact>
        )}
        {data?.timeZone && (
          <Fact name={t('context.localTime')}>
            {new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
              timeStyle: 'short',
              timeZone: data.timeZone,
            }).format(new Date())}
          </Fact>
        )}
        {data?.notes && (
          <Fact name={t('context.notes')}>
            <span dir="auto" className="whitespace-pre-wrap">
              {data.notes}
            </span>
          </Fact>
        )}
      </dl>
    </Card>
  )
}
