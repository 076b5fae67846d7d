import { type ComponentType, type LazyExoticComponent, lazy, useState } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

const ahead = new Set<() => Promise<void>>()

/**
 * A piece of the screen whose code comes when it is first drawn, so below a `Suspense`; or, said `ahead`, as soon as the page
 * rests. One whose code is here is drawn at once: React's own `lazy` shows its fallback even then, and holds back for up to
 * 300 ms what comes after a fallback. Code that could not be had is asked for again where the piece is next drawn.
 */
export function part<Props extends object>(load: Load<Props>, when: 'wanted' | 'ahead' = 'wanted') {
  let here: ComponentType<Props> | null = null
  let coming: Promise<{ default: ComponentType<Props> }> | null = null
  const fetch: Load<Props> = () => {
    coming ??= load().then(
      (loaded) => {
        here = loaded.default
        return loaded
      },
      (error: unknown) => {
        coming = null
        later = lazy(fetch)
        throw error
      },
    )
    return coming
  }
  let later: LazyExoticComponent<ComponentType<Props>> = lazy(fetch)
  if (when === 'ahead')
    ahead.add(async () => {
      await fetch()
    })
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each piece, where its module is read
  return function Part(props: Props) {
    // One of the two for as long as it stands: another would be another piece, without what was typed into it.
    const [Piece] = useState<ComponentType<Props>>(() => here ?? later)
    return <Piece {...props} />
  }
}

/** Brings the code of each piece said to come ahead, and of those they bring; rejects where some cannot be had. */
export async function fetchParts(): Promise<void> {
  for (const fetch of ahead) {
    await fetch()
    ahead.delete(fetch)
  }
}
