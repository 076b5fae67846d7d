import { ApiProblem, unreachable } from '../../../lib/api/api-problem'
import { backoffMs } from '../../../lib/network/backoff'
import { newId } from '../../../lib/new-id'
import type { LocalStore } from '../../../lib/storage/local-store'
import { windowId } from '../../../lib/storage/window-id'
import {
  asServerHas,
  type DraftBody,
  emptyBody,
  fullBody,
  isEmptyBody,
  type LocalDraft,
  type ServerDraft,
  typedBehind,
} from './draft-body'
import type { DraftServer } from './draft-server'
import { holds, laterWords, meetDraft } from './meet-draft'

const localMs = 250
const serverMs = 800
const latestMs = 2000
const patienceMs = 2000

export type SaveState = 'none' | 'saving' | 'saved' | 'local' | 'refused'

/** What a composer shows of its draft. */
export interface ShownDraft {
  isReady: boolean
  /** Counts the drafts begun here: each send begins another. */
  turn: number
  body: DraftBody
  state: SaveState
  /** Why it is saved nowhere. */
  problem: ApiProblem | null
  /** Another window holds the pen: here its text is only shown. */
  isElsewhere: boolean
  /** Counts how often the pen came here, with the caret. */
  penCount: number
  /** Versions that parted from it, newest first. */
  asides: readonly ServerDraft[]
}

type Outcome = 'saved' | 'nothing' | 'away' | 'parted' | 'refused'
const fresh = (): LocalDraft => ({ id: newId(), version: 0, body: emptyBody, savedAt: '', isAhead: false, base: null })

/**
 * Keeps one draft: in the browser after 250 ms of rest, on the server within two seconds, one window at a time. Whatever is
 * asked of the server stands in one line, so that each answer meets the state it was asked from. Text is never dropped here.
 */
export function keepDraft(key: string, store: LocalStore<LocalDraft>, server: DraftServer) {
  let current = fresh()
  let shown: ShownDraft = {
    isReady: false,
    turn: 0,
    body: emptyBody,
    state: 'none',
    problem: null,
    isElsewhere: false,
    penCount: 0,
    asides: [],
  }
  const listeners = new Set<() => void>()
  let localTimer: number | undefined
  let serverTimer: number | undefined
  let dirtySince: number | null = null
  let failures = 0
  /** Nothing was kept here, and it is not known yet what the server has: what is typed goes behind it. */
  let isBlank = false
  let line: Promise<unknown> = Promise.resolve()

  const show = (more: Partial<ShownDraft> = {}) => {
    shown = { ...shown, body: current.body, ...more }
    for (const listener of listeners) listener()
  }
  const inLine = <T>(act: () => Promise<T>): Promise<T> => {
    const done = line.then(() => act())
    line = done.catch(() => undefined)
    return done
  }
  const keepLocal = async (): Promise<boolean> => {
    window.clearTimeout(localTimer)
    try {
      if (isEmptyBody(current.body) && (!current.isAhead || current.version === 0)) await store.remove(key)
      else await store.put(key, current)
      return true
    } catch {
      // The browser has no room: only the server can keep it now, and the state says so where it does not.
      return false
    }
  }
  const become = (next: LocalDraft) => {
    current = next
    dirtySince = null
    show()
    void keepLocal()
  }
  const saveSoon = (waitMs: number) => {
    window.clearTimeout(serverTimer)
    serverTimer = window.setTimeout(() => void inLine(() => save()), waitMs)
  }

  /** Takes in what the server has; null where the draft was sent or thrown away. */
  async function meet(theirs: ServerDraft | null): Promise<void> {
    if (theirs === null) {
      if (current.version === 0) return
      const { body, base, isAhead } = current
      const rest = !isAhead ? emptyBody : base === null ? body : laterWords(base, body)
      become({ ...fresh(), body: rest, isAhead: !isEmptyBody(rest), savedAt: current.savedAt })
      show({ turn: shown.turn + 1, isElsewhere: false, state: 'none' })
      if (current.isAhead) saveSoon(0)
      return
    }
    const isElsewhere = theirs.pen !== null && theirs.pen !== windowId
    const isSame = theirs.id === current.id && theirs.version === current.version
    if (isSame && !(isElsewhere && current.isAhead)) {
      if (isElsewhere !== shown.isElsewhere) show({ isElsewhere })
      return
    }
    if (isBlank && !isEmptyBody(current.body))
      return become({ ...asServerHas(theirs), body: typedBehind(fullBody(theirs.body), current.body), isAhead: true })
    const mine = current
    const meeting = meetDraft(mine, theirs, isElsewhere)
    if (meeting === 'mine') await server.putAside(fullBody(theirs.body), theirs.updatedAt)
    if (meeting === 'theirs') await server.putAside(mine.body, mine.savedAt)
    // Typed on in that moment: those words are put aside as well.
    if (meeting === 'theirs' && !holds(mine.body, current.body)) return meet(theirs)
    if (meeting === 'mine' || meeting === 'mine only')
      // What was typed while the other one was put aside is in `current` already.
      become({ ...current, id: theirs.id, version: theirs.version, base: fullBody(theirs.body), isAhead: true })
    else become(asServerHas(theirs))
    show({ isElsewhere, state: current.isAhead ? shown.state : 'saved' })
    if (current.isAhead) saveSoon(0)
    if (meeting === 'mine' || meeting === 'theirs') await readAsides()
  }

  async function readAsides(): Promise<void> {
    show({ asides: (await server.list()).filter((one) => one.isAside) })
  }

  async function look(): Promise<void> {
    const items = await server.list()
    show({ asides: items.filter((one) => one.isAside) })
    await meet(items.find((one) => !one.isAside) ?? null)
  }

  /** In line only. */
  async function save(isLast = false): Promise<Outcome> {
    window.clearTimeout(serverTimer)
    if (shown.isElsewhere || !current.isAhead) return 'nothing'
    if (current.version === 0 && isEmptyBody(current.body)) return 'nothing'
    const sent = current
    dirtySince = null
    show({ state: 'saving' })
    try {
      const { id, version } = await server.save(sent, isLast)
      current = { ...current, id, version, base: sent.body, isAhead: current.body !== sent.body }
      failures = 0
      show({ state: 'saved', problem: null })
      await keepLocal()
      return 'saved'
    } catch (error) {
      return await notSaved(error)
    }
  }

  async function notSaved(error: unknown): Promise<Outcome> {
    if (!(error instanceof ApiProblem)) throw error
    if (['draft.diverged', 'draft.exists', 'draft.elsewhere'].includes(error.code))
      try {
        const { body } = current
        await meet((error.more.draft as ServerDraft | null | undefined) ?? null)
        return current.body === body ? await save() : 'parted'
      } catch (again) {
        return await notSaved(again)
      }
    const isKept = await keepLocal()
    if (current.isAhead) show({ state: isKept ? 'local' : 'refused', problem: error })
    // After signing in again everything is looked at anew, this too.
    const isAway = error.isUnreachable || error.status >= 500
    if (isAway && current.isAhead) saveSoon(backoffMs(failures++))
    return isAway || error.status === 401 ? 'away' : 'refused'
  }

  let opening: Promise<void> | null = null
  /** Two composers that come one after the other, before the first is ready, read one kept text once. */
  function open(): Promise<void> {
    opening ??= readAll().finally(() => {
      opening = null
    })
    return opening
  }

  async function readAll(): Promise<void> {
    const isFirst = current.version === 0 && !shown.isReady
    const kept = isFirst ? await store.get(key).catch(() => null) : null
    if (kept) {
      // One kept before there were versions of it knows less of itself.
      const { isAhead = true, base = null } = kept
      current = meetTyped({ ...kept, body: fullBody(kept.body), isAhead, base })
      show({ state: isAhead ? 'local' : 'saved' })
    }
    isBlank = isFirst && !kept
    const looked = inLine(look).catch((error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error
    })
    await Promise.race([looked, new Promise((done) => setTimeout(done, patienceMs))])
    isBlank = false
    show({ isReady: true })
    if (current.isAhead) saveSoon(serverMs)
    else await keepPen()
  }

  /** What was typed before the draft was here. */
  function meetTyped(draft: LocalDraft): LocalDraft {
    const { body } = current
    if (isEmptyBody(body)) return draft
    return { ...draft, body: typedBehind(draft.body, body), isAhead: true, savedAt: current.savedAt }
  }

  /** Here at once, so that no key is lost; without a network too: should both write, both versions survive. */
  async function takePen(): Promise<void> {
    show({ isElsewhere: false, penCount: shown.penCount + 1 })
    await inLine(async () => {
      if (current.version > 0) await meet(await server.hold(current.id, 'take'))
    }).catch(tellLater)
  }

  /** Says that the pen is still here; what was begun elsewhere meanwhile is heard by that. */
  async function keepPen(): Promise<void> {
    if (current.version === 0 || shown.isElsewhere || isEmptyBody(current.body)) return
    await inLine(async () => meet(await server.hold(current.id, 'keep'))).catch(tellLater)
  }

  /** Nothing was to be saved by it: the next save says what is wrong. */
  async function tellLater(error: unknown): Promise<void> {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 404) await inLine(look).catch(notSaved)
  }

  return {
    open,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get: () => shown,
    /** Something about the drafts of this ticket was told: looked into where it is news. */
    hear(items: readonly ServerDraft[]): void {
      const theirs = items.find((one) => !one.isAside)
      const asides = items.filter((one) => one.isAside)
      const isElsewhere = theirs !== undefined && theirs.pen !== null && theirs.pen !== windowId
      const isKnown = theirs
        ? theirs.id === current.id && theirs.version === current.version && isElsewhere === shown.isElsewhere
        : current.version === 0
      const isSame = String(asides.map((one) => one.id)) === String(shown.asides.map((one) => one.id))
      if (theirs && theirs.id === current.id && theirs.version > current.version)
        void inLine(async () => {
          if (theirs.version > current.version) await meet(theirs)
        }).catch(notSaved)
      else if (shown.isReady && !(isKnown && isSame)) void inLine(look).catch(notSaved)
      else if (current.isAhead && shown.state === 'local') saveSoon(0)
    },
    change(more: Partial<DraftBody>): void {
      if (shown.isElsewhere) void takePen()
      current = { ...current, body: { ...current.body, ...more }, isAhead: true, savedAt: new Date().toISOString() }
      show()
      const now = Date.now()
      dirtySince ??= now
      window.clearTimeout(localTimer)
      localTimer = window.setTimeout(() => void keepLocal(), localMs)
      if (shown.isReady) saveSoon(Math.max(0, Math.min(serverMs, dirtySince + latestMs - now)))
    },
    takePen,
    keepPen,
    /** Now, and not after some rest; `isLast`: the window may be gone before it is answered. */
    async flush(isLast = false): Promise<void> {
      if (!current.isAhead) return
      void keepLocal()
      await inLine(() => save(isLast))
    },
    /** Lets go of the pen. On the way out of the page nothing can wait for an answer. */
    leave(isPageGone: boolean): Promise<void> {
      window.clearTimeout(localTimer)
      const { id, version } = current
      const lay = async () => {
        if (version > 0 && !shown.isElsewhere) await server.hold(id, 'leave')
      }
      if (isPageGone) {
        // The browser finishes what it began to keep; a request may go down with the page.
        if (current.isAhead) void keepLocal()
        if (current.isAhead && shown.state !== 'saving') void save(true)
        return lay().catch(() => undefined)
      }
      return this.flush()
        .then(() => inLine(lay))
        .catch(() => undefined)
    },
    isWatched: () => listeners.size > 0,
    isAhead: () => current.isAhead && !isEmptyBody(current.body),
    /** Looks again, whatever is known: the server put something into it. */
    look: () => inLine(look).catch(notSaved),
    /** What a send names, after the newest words were saved. */
    async settle(): Promise<{ draftId?: string; draftVersion?: number }> {
      const outcome = await inLine(() => save())
      if (outcome === 'away') throw shown.problem ?? unreachable()
      const isGone = current.version === 0
      if (outcome === 'parted') throw new ApiProblem(409, { code: isGone ? 'draft.gone' : 'draft.diverged' })
      return current.version > 0 ? { draftId: current.id, draftVersion: current.version } : {}
    },
    /** After a send: only what was sent goes, words written since stay a draft. */
    sent(words: DraftBody): void {
      window.clearTimeout(serverTimer)
      const rest = laterWords(words, current.body)
      const isOver = isEmptyBody(rest)
      become({ ...fresh(), body: isOver ? emptyBody : rest, isAhead: !isOver, savedAt: new Date().toISOString() })
      show({ turn: shown.turn + 1, state: 'none', isElsewhere: false, problem: null })
      if (!isOver) saveSoon(0)
    },
  }
}

export type DraftKeeper = ReturnType<typeof keepDraft>
