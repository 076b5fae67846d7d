import type { Me } from '@foyer/contract/agents'
import { createContext, type ReactNode, use } from 'react'

const Session = createContext<Me | null>(null)

export function SessionContext({ me, children }: { me: Me; children: ReactNode }) {
  return <Session value={me}>{children}</Session>
}

/** Who is signed in; only below the signed-in part of the workspace. */
export function useMe(): Me {
  const me = use(Session)
  if (!me) throw new Error('Nobody is signed in above this component.')
  return me
}

/** Whether the signed-in agent holds a verb of the rights table at all; single tickets say more in their own abilities. */
export const useMay = (verb: string): boolean => useMe().abilities.includes(verb)
