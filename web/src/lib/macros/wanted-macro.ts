let wanted: string | null = null

/** A macro that was picked elsewhere and is to be used by the composer once that is there; taken, it is wanted no more. */
export const wantedMacro = {
  surface: 'wantedMacro',
  set: (id: string): void => {
    wanted = id
  },
  take: (): string | null => {
    const id = wanted
    wanted = null
    return id
  },
}
