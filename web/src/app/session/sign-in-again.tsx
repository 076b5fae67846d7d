import { lazy, Suspense, useEffect, useState } from 'react'
import { sessionEnded } from '../../lib/api/session-ended'

const SignInDialog = lazy(() => import('./sign-in-dialog'))

/** When the sign-in expires while somebody works, asks again over the page: what was typed below stays where it is. */
export function SignInAgain({ email }: { email: string | null }) {
  const [wasAsked, setAsked] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useEffect(
    () =>
      sessionEnded.listen(() => {
        setAsked(true)
        setOpen(true)
      }),
    [],
  )
  return wasAsked ? (
    <Suspense>
      <SignInDialog email={email ?? ''} isOpen={isOpen} onOpenChange={setOpen} />
    </Suspense>
  ) : null
}
