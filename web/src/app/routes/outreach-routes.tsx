import { createRoute } from '@tanstack/react-router'
import { part } from '../../lib/parts/part'
import { deskRoute } from './desk-route'
import { readList } from './search-params'

const OutreachPage = part(() => import('../../features/outreach/outreach-page'))
const NewOutreachPage = part(() => import('../../features/outreach/new-outreach-page'))

export const outreachRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'outreach',
  component: OutreachPage,
})

export const newOutreachRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: 'outreach/new',
  validateSearch: readList,
  component: function NewOutreachPlace() {
    const { q } = newOutreachRoute.useSearch()
    const navigate = newOutreachRoute.useNavigate()
    return <NewOutreachPage query={q} onDone={() => void navigate({ to: '/desk/outreach', search: {} })} />
  },
})
