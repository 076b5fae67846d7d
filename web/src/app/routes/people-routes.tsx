import { createRoute } from '@tanstack/react-router'
import { part } from '../../lib/parts/part'
import { chosenForOutreach } from '../../lib/people/chosen-for-outreach'
import { NotHere } from '../shell/not-here'
import { deskRoute } from './desk-route'
import { readImport, readList, readTab } from './search-params'

const PeoplePage = part(() => import('../../features/people/people-page'))
const PersonPage = part(() => import('../../features/people/person-page'))
const SegmentsPage = part(() => import('../../features/people/segments/segments-page'))
const ImportPage = part(() => import('../../features/people/import/import-page'))
const OrganizationsPage = part(() => import('../../features/people/organizations-page'))
const OrganizationPage = part(() => import('../../features/people/organization-page'))

export const peopleRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'people',
  validateSearch: readList,
  component: function PeoplePlace() {
    const { q } = peopleRoute.useSearch()
    const navigate = peopleRoute.useNavigate()
    const writeTo = (to: { query: string } | { personIds: readonly string[] }) => {
      chosenForOutreach.set('personIds' in to ? to.personIds : [])
      // Nothing asked for and nobody chosen: whom it goes to is said on the page.
      const search = 'query' in to && to.query !== '' ? { q: to.query } : {}
      return navigate({ to: '/desk/outreach/new', search })
    }
    return (
      <PeoplePage
        query={q ?? ''}
        onAsk={(wanted) => void navigate({ search: { ...(wanted && { q: wanted }) }, replace: true })}
        onOpen={(id) => void navigate({ to: '/desk/people/$id', params: { id }, search: { tab: 'details' } })}
        onWrite={(to) => void writeTo(to)}
      />
    )
  },
})

export const segmentsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'segments',
  component: function SegmentsPlace() {
    const navigate = segmentsRoute.useNavigate()
    return <SegmentsPage onWrite={(q) => void navigate({ to: '/desk/outreach/new', search: { q } })} />
  },
})

export const importRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'people/import',
  validateSearch: readImport,
  component: function ImportPlace() {
    const { id } = importRoute.useSearch()
    const navigate = importRoute.useNavigate()
    const onImport = (wanted: string | undefined) =>
      void navigate({ search: wanted === undefined ? {} : { id: wanted } })
    return <ImportPage id={id} onImport={onImport} notHere={NotHere} />
  },
})

export const personRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'people/$id',
  validateSearch: readTab,
  component: function PersonPlace() {
    const { id } = personRoute.useParams()
    const { tab } = personRoute.useSearch()
    const navigate = personRoute.useNavigate()
    const onTab = (wanted: string) => void navigate({ search: { tab: wanted }, replace: true })
    return <PersonPage key={id} id={id} tab={tab} onTab={onTab} notHere={NotHere} />
  },
})

export const organizationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'organizations',
  validateSearch: readList,
  component: function OrganizationsPlace() {
    const { q } = organizationsRoute.useSearch()
    const navigate = organizationsRoute.useNavigate()
    return (
      <OrganizationsPage
        query={q ?? ''}
        onAsk={(wanted) => void navigate({ search: { ...(wanted && { q: wanted }) }, replace: true })}
        onOpen={(id) => void navigate({ to: '/desk/organizations/$id', params: { id }, search: { tab: 'details' } })}
      />
    )
  },
})

export const organizationRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'organizations/$id',
  validateSearch: readTab,
  component: function OrganizationPlace() {
    const { id } = organizationRoute.useParams()
    const { tab } = organizationRoute.useSearch()
    const navigate = organizationRoute.useNavigate()
    const onTab = (wanted: string) => void navigate({ search: { tab: wanted }, replace: true })
    return <OrganizationPage key={id} id={id} tab={tab} onTab={onTab} notHere={NotHere} />
  },
})
