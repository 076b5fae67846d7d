/** One act that can be taken back. `said` is what happened, in the agent's language, for the toast. */
export interface UndoEntry {
  said: string
  undo: () => Promise<void>
}

const depth = 50
const lifetime = 30 * 60_000

/** The acts of this window, newest last, fifty deep and half an hour long; what is older stays in the history. */
export function createUndoStack(clock: () => number = Date.now) {
  let entries: { entry: UndoEntry; at: number }[] = []
  const forgetOld = () => {
    entries = entries.filter(({ at }) => clock() - at < lifetime).slice(-depth)
  }
  return {
    push(entry: UndoEntry): void {
      entries.push({ entry, at: clock() })
      forgetOld()
    },
    /** Takes one act off the stack: the given one, or the newest. */
    take(wanted?: UndoEntry): UndoEntry | null {
      forgetOld()
      const index = wanted ? entries.findIndex(({ entry }) => entry === wanted) : entries.length - 1
      return entries.splice(index < 0 ? entries.length : index, 1)[0]?.entry ?? null
    },
  }
}
