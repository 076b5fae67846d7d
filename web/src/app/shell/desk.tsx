import type { Me } from '@foyer/contract/agents'
import { type ReactNode, Suspense, useEffect } from 'react'
import { CommandRunnerContext } from '../../lib/commands/command-runner'
import { rememberFocus } from '../../lib/focus/regions'
import { part } from '../../lib/parts/part'
import { hearOtherWindows } from '../../lib/session/other-windows'
import { SessionContext } from '../../lib/session/session'
import { ToastPlace } from '../../ui/toast-place'
import { useCommandRunner } from '../commands/use-command-runner'
import { useCommandKeys } from '../keyboard/use-command-keys'
import { usePushes } from '../network/use-pushes'
import { RealtimeListener } from '../realtime/realtime-listener'
import { SignInAgain } from '../session/sign-in-again'
import { DeskNavigation } from './desk-navigation'
import { DeskPhoneBar } from './desk-phone-bar'
import { SkipLink } from './skip-link'
import { useShell } from './use-shell'

const Palette = part(() => import('../palette/palette'), 'ahead')
const KeyHint = part(() => import('../keyboard/key-hint'), 'ahead')
// Fetched with the first screen though it shows nothing yet: without a network it would be too late.
const NetworkBar = part(() => import('../network/network-bar'))
const WaitingChanges = part(() => import('../network/waiting-changes'))
const SignOutDialog = part(() => import('../session/sign-out-dialog'))
const KeyList = part(() => import('../palette/key-list'), 'ahead')

/** The signed-in workspace around every page: navigation, commands and their keys, live changes, toasts. */
export function Desk({ me, children }: { me: Me; children: ReactNode }) {
  const shell = useShell(me.id)
  const runner = useCommandRunner(me, shell.handle)
  const pending = useCommandKeys(me, runner)
  useEffect(hearOtherWindows, [])
  usePushes()
  useEffect(() => {
    document.addEventListener('focusin', rememberFocus)
    return () => document.removeEventListener('focusin', rememberFocus)
  }, [])
  return (
    <SessionContext me={me}>
      <CommandRunnerContext runner={runner}>
        <RealtimeListener>
          <SkipLink />
          <div className="flex h-dvh flex-col">
            <Suspense>
              <NetworkBar />
            </Suspense>
            <div className="flex min-h-0 flex-1 overflow-hidden phone:flex-col">
              <DeskNavigation />
              <div className="flex min-h-0 min-w-0 flex-1 border-s border-border phone:border-0">{children}</div>
              <Suspense>
                <WaitingChanges className="hidden phone:block" />
              </Suspense>
              <DeskPhoneBar />
            </div>
          </div>
          <Suspense>
            {shell.surface === 'palette' && <Palette onClose={shell.closeSurface} />}
            {shell.surface === 'keys' && <KeyList onClose={shell.closeSurface} />}
            {shell.surface !== null && typeof shell.surface === 'object' && (
              <SignOutDialog
                count={shell.surface.leftHere}
                onSignOut={shell.signOutAnyway}
                onClose={shell.closeSurface}
              />
            )}
          </Suspense>
          <Suspense>{pending.length > 0 && <KeyHint me={me} pending={pending} />}</Suspense>
          <ToastPlace />
          <SignInAgain email={me.email} />
        </RealtimeListener>
      </CommandRunnerContext>
    </SessionContext>
  )
}
