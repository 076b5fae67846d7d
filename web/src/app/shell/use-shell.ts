import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { call } from '../../lib/api/call'
import type { ShellHandle } from '../../lib/commands/place'
import { focusRegion } from '../../lib/focus/regions'
import { forgetEverything } from '../../lib/storage/open-database'

type Surface = 'palette' | 'keys' | null

export interface Shell {
  handle: ShellHandle
  surface: Surface
  closeSurface: () => void
}

/** What the shell does for commands: going places, opening palette and key list, walking regions, signing out. */
export function useShell(): Shell {
  const router = useRouter()
  const queryClient = useQueryClient()
  const [surface, setSurface] = useState<Surface>(null)
  const handle = useMemo<ShellHandle>(
    () => ({
      go: (address) => void router.navigate({ href: address }),
      openPalette: () => setSurface('palette'),
      openKeyList: () => setSurface('keys'),
      stepRegion: focusRegion,
      async signOut() {
        await call('DELETE /session')
        // Nothing of this desk stays behind on a shared machine; where storage is refused, nothing was kept.
        await forgetEverything().catch(() => undefined)
        queryClient.clear()
        window.location.assign('/desk/sign-in')
      },
    }),
    [router, queryClient],
  )
  return { handle, surface, closeSurface: () => setSurface(null) }
}
