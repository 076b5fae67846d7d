import { Suspense, useEffect, useState } from 'react'
import { sessionEnded } from '../../lib/api/session-ended'
import { part } from '../../lib/parts/part'

const SignInDialog = part(() => import('./sign-in-dialog'), 'ahead')
const restMs = 2_000

/**
 * When the sign-in expires while somebody works, asks again over the page: what was typed below stays where it is. Not
 * under a writing hand: the words meant for the text would go into the fields of the dialog.
 */
export function SignInAgain({ email }: { email: string | null }) {
  const [wasAsked, setAsked] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useEffect(
    () =>
      askAtRest(() => {
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

function askAtRest(ask: () => void): () => void {
  let movedAt = Number.NEGATIVE_INFINITY
  let timer: number | undefined
  const moved = () => {
    movedAt = performance.now()
  }
  const wait = (endedAt: number) => {
    window.clearTimeout(timer)
    if (sessionEnded.isRenewedSince(endedAt)) return
    const restLeft = movedAt + restMs - performance.now()
    if (restLeft <= 0) ask()
    else timer = window.setTimeout(() => wait(endedAt), restLeft)
  }
  const stop = sessionEnded.listen(() => wait(performance.now()))
  // Who presses into a text is about to write.
  for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, moved, true)
  return () => {
    stop()
    window.clearTimeout(timer)
    for (const kind of ['keydown', 'pointerdown']) window.removeEventListener(kind, moved, true)
  }
}
