import { Link } from '@tanstack/react-router'
import { ArrowLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon'
import { RegionHead } from '../../ui/region-head'

/** Title row of one person or organization, with the way back to their list. */
export function EntryHead({
  list,
  title,
  tools,
}: {
  list: 'people' | 'organizations'
  title: [string, string]
  tools?: ReactNode
}) {
  const to = list === 'people' ? '/desk/people' : '/desk/organizations'
  const [listTitle, entryTitle] = title
  return (
    <RegionHead className="phone:ps-1!">
      <Link
        to={to}
        aria-label={listTitle}
        className="hidden size-11 shrink-0 place-items-center rounded-control phone:grid"
      >
        <Icon of={ArrowLeft} size="large" className="mirrored" />
      </Link>
      <Link to={to} className="inline-flex min-h-6 items-center text-muted hover:text-text phone:hidden">
        {listTitle}
      </Link>
      <Icon of={ChevronRight} className="mirrored text-muted phone:hidden" />
      <span dir="auto" className="truncate font-semibold">
        {entryTitle}
      </span>
      <span className="ms-auto">{tools}</span>
    </RegionHead>
  )
}
