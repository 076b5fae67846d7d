import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { sessionEnded } from '../../lib/api/session-ended'
import { useLanguage } from '../../lib/i18n/language'
import { sessionQuery } from '../../lib/session/session-query'
import { Dialog } from '../../ui/dialog'

const SignInForm = lazy(() => import('../../features/session/sign-in-form'))

/** When the sign-in expires while somebody works, asks again over the page: what was typed below stays where it is. */
export function SignInAgain({ email }: { email: string | null }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => sessionEnded.listen(() => setOpen(true)), [])
  return (
    <Dialog isOpen={isOpen} onOpenChange={setOpen} title={t('signIn.againTitle')} lead={t('signIn.againLead')}>
      <Suspense>
        <SignInForm
          email={email ?? ''}
          onSignedIn={(me) => {
            queryClient.setQueryData(sessionQuery.queryKey, me)
            setOpen(false)
            void queryClient.invalidateQueries()
          }}
        />
      </Suspense>
    </Dialog>
  )
}
