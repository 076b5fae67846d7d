import { createRoute } from '@tanstack/react-router'
import { Suspense } from 'react'
import { part } from '../../lib/parts/part'
import { enterDesk } from './enter-desk'
import { rootRoute } from './root-route'
import { readPrint } from './search-params'

const PrintPage = part(() => import('../../features/ticket/print/print-page'))

/** A ticket on paper: behind the sign-in like all of the desk, and without its frame. */
export const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/print/$number',
  validateSearch: readPrint,
  beforeLoad: enterDesk,
  component: function PrintPlace() {
    const { number } = printRoute.useParams()
    const { notes, headers } = printRoute.useSearch()
    const navigate = printRoute.useNavigate()
    return (
      <Suspense>
        <PrintPage
          number={number}
          hasNotes={notes === 'on'}
          hasHeaders={headers !== 'off'}
          onChoose={({ hasNotes, hasHeaders }) =>
            void navigate({
              search: { ...(hasNotes && { notes: 'on' }), ...(!hasHeaders && { headers: 'off' }) },
              replace: true,
            })
          }
          onClose={() => void navigate({ to: '/desk/tickets/$number', params: { number }, search: {} })}
        />
      </Suspense>
    )
  },
})
