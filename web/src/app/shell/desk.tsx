import type { Me } from '@foyer/contract/agents'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { CommandRunnerContext } from '../../lib/commands/command-runner'
import { rememberFocus } from '../../lib/focus/regions'
import { SessionContext } from '../../lib/session/session'
import { ToastPlace } from '../../ui/toast-place'
import { useCommandRunner } from '../commands/use-command-runner'
import { useCommandKeys } from '../keyboard/use-command-keys'
import { RealtimeListener } from '../realtime/realtime-listener'
import { SignInAgain } from '../session/sign-in-again'
import { DeskNavigation } from './desk-navigation'
import { DeskPhoneBar } from './desk-phone-bar'
import { SkipLink } from './skip-link'
import { useShell } from './use-shell'

const Palette = lazy(() => import('../palette/palette'))
const KeyHint = lazy(() => import('../keyboard/key-hint'))
const KeyList = lazy(() => import('../palette/key-list'))

/** The signed-in workspace around every page: navigation, commands and their keys, live changes, toasts. */
export function Desk({ me, children }: { me: Me; children: ReactNode }) {
  const shell = useShell()
  const runner = useCommandRunner(me, shell.handle)
  const pending = useCommandKeys(me, runner)
  useEffect(() => {
    document.addEventListener('focusin', rememberFocus)
    return () => document.removeEventListener('focusin', rememberFocus)
  }, [])
  return (
    <SessionContext me={me}>
      <CommandRunnerContext runner={runner}>
        <RealtimeListener>
          <SkipLink />
          <div className="flex h-dvh overflow-hidden phone:flex-col">
            <DeskNavigation />
            <div className="flex min-h-0 min-w-0 flex-1 border-s border-border phone:border-0">{children}</div>
            <DeskPhoneBar />
          </div>
          <Suspense>
            {shell.surface === 'palette' && <Palette onClose={shell.closeSurface} />}
            {shell.surface === 'keys' && <KeyList onClose={shell.closeSurface} />}
          </Suspense>
          <Suspense>{pending.length > 0 && <KeyHint me={me} pending={pending} />}</Suspense>
          <ToastPlace />
          <SignInAgain email={me.email} />
        </RealtimeListener>
      </CommandRunnerContext>
    </SessionContext>
  )
}
