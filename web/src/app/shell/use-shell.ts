import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { call } from '../../lib/api/call'
import type { ShellHandle } from '../../lib/commands/place'
import { focusRegion } from '../../lib/focus/regions'
import { forgetEverything } from '../../lib/storage/open-database'

type Surface = 'palette' | 'keys' | { leftHere: number } | null

export interface Shell {
  handle: ShellHandle
  surface: Surface
  closeSurface: () => void
  /** Whatever is lost by it. */
  signOutAnyway: () => void
}

/** What the shell does for commands: going places, opening palette and key list, walking regions, signing out. */
export function useShell(meId: string): Shell {
  const router = useRouter()
  const queryClient = useQueryClient()
  const [surface, setSurface] = useState<Surface>(null)
  const signOut = useCallback(async () => {
    await call('DELETE /session')
    // The desk pushes nothing here any more; the browser need not know of it either.
    await import('../../lib/push/subscription').then(({ unsubscribeHere }) => unsubscribeHere()).catch(() => undefined)
    // Nothing of this desk stays behind on a shared machine; where storage is refused, nothing was kept.
    await forgetEverything().catch(() => undefined)
    queryClient.clear()
    window.location.assign('/desk/sign-in')
  }, [queryClient])
  const handle = useMemo<ShellHandle>(
    () => ({
      go: (address) => void router.navigate({ href: address }),
      openPalette: () => setSurface('palette'),
      openKeyList: () => setSurface('keys'),
      stepRegion: focusRegion,
      async signOut() {
        const { leftHere } = await import('../session/left-here')
        const count = await leftHere(meId).catch(() => 0)
        if (count > 0) setSurface({ leftHere: count })
        else await signOut()
      },
    }),
    [router, meId, signOut],
  )
  return { handle, surface, closeSurface: () => setSurface(null), signOutAnyway: () => void signOut() }
}
