import type { Person } from '@foyer/contract/people'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language'
import { Chip } from '../../ui/chip'
import { Moment } from '../../ui/moment'
import { Picture } from '../../ui/picture'
import { type RowLinkProps, rowLook } from './directory-list'
import { nameOf } from './named'

/** One person in a list: who, how to reach them, where they belong, since when they are known. */
export function PersonRow({
  person,
  link = { className: rowLook },
  isInOrganization = false,
}: {
  person: Person
  link?: RowLinkProps | { className: string }
  /** The organization is known from the place. */
  isInOrganization?: boolean
}) {
  const { t } = useLanguage()
  const name = nameOf(person, t('people.nameless'))
  return (
    <Link to="/desk/people/$id" params={{ id: person.id }} {...link}>
      <Picture id={person.id} name={name} size={24} />
      <span className="flex min-w-0 flex-1 items-center gap-4 phone:flex-col phone:items-stretch phone:gap-0">
        <span className="flex min-w-0 flex-1 items-center gap-2 phone:flex-none">
          <bdi className="truncate font-medium">{name}</bdi>
          {person.isAgent && <Chip>{t('people.agent')}</Chip>}
          {person.isTest && <Chip>{t('list.chip.sample')}</Chip>}
        </span>
        <bdi dir="ltr" className="min-w-0 flex-1 truncate text-13 text-muted phone:flex-none phone:text-start">
          {person.name === '' ? '' : person.email}
        </bdi>
        {!isInOrganization && (
          <bdi className="min-w-0 basis-1/4 truncate text-13 phone:hidden">{person.organization?.name}</bdi>
        )}
      </span>
      <Moment
        at={person.createdAt}
        className="w-20 text-end text-13 whitespace-nowrap text-muted tabular-nums phone:hidden"
      />
    </Link>
  )
}
