import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { newId } from '../../../lib/new-id'
import { localStore } from '../../../lib/storage/local-store'
import {
  chooseDraft,
  type DraftBody,
  type DraftKind,
  draftKey,
  emptyBody,
  fullBody,
  isEmptyBody,
  type LocalDraft,
  type ServerDraft,
  typedBehind,
} from './draft-body'
import { returnedDrafts } from './returned-drafts'

const drafts = localStore<LocalDraft>('drafts')
const localMs = 250
const serverMs = 800
const latestMs = 2000

export type SaveState = 'none' | 'saving' | 'saved' | 'local' | 'refused'

export interface DraftHandle {
  isReady: boolean
  /** Counts the drafts begun here: each send begins another. */
  turn: number
  body: DraftBody
  state: SaveState
  /** Another version of the same draft, from another window or device; both are kept. */
  other: LocalDraft | null
  change: (change: Partial<DraftBody>) => void
  takeOther: () => void
  /** What a send names, after the newest words were saved; null where the server could not be reached. */
  settle: () => Promise<{ draftId: string; draftVersion: number } | null>
  /** After a send: only what was sent goes, words written since stay a draft. */
  sent: (body: DraftBody) => void
}

/** A draft that is in the browser after 250 ms of rest and on the server within two seconds. Text is never dropped here. */
export function useDraft(ticketId: string, kind: DraftKind): DraftHandle {
  const key = draftKey(ticketId, kind)
  const [body, setBody] = useState<DraftBody>(emptyBody)
  const [isReady, setReady] = useState(false)
  const [turn, setTurn] = useState(0)
  const [state, setState] = useState<SaveState>('none')
  const [other, setOther] = useState<LocalDraft | null>(null)
  const current = useRef<LocalDraft>({ id: newId(), version: 0, body: emptyBody, savedAt: '' })
  const timers = useRef<{ local?: number; server?: number; dirtySince?: number }>({})
  const saving = useRef<Promise<boolean>>(Promise.resolve(true))

  const keepLocal = useCallback(
    () =>
      drafts.put(key, current.current).then(
        () => true,
        () => false,
      ),
    [key],
  )

  const saveNow = useCallback((): Promise<boolean> => {
    window.clearTimeout(timers.current.server)
    delete timers.current.dirtySince
    saving.current = saving.current.then(async () => {
      const { id, version, body: words } = current.current
      if (version === 0 && isEmptyBody(words)) return true
      setState('saving')
      try {
        const saved = await call('PUT /drafts/{id}', { params: { id }, body: { ticketId, kind, body: words, version } })
        current.current = { ...current.current, id: saved.id, version: saved.version }
        setState('saved')
        await keepLocal()
        return true
      } catch (error) {
        return refused(error)
      }
    })
    return saving.current
    async function refused(error: unknown): Promise<boolean> {
      const theirs =
        error instanceof ApiProblem && error.code === 'draft.diverged'
          ? (error.more.draft as ServerDraft | undefined)
          : undefined
      if (theirs) {
        setOther({
          id: theirs.id,
          version: theirs.version,
          body: fullBody(theirs.body),
          savedAt: theirs.updatedAt,
        })
        current.current = { ...current.current, id: theirs.id, version: theirs.version }
      }
      const isKept = await keepLocal()
      setState(isKept ? 'local' : 'refused')
      return false
    }
  }, [ticketId, kind, keepLocal])

  const [returns, setReturns] = useState(0)
  useEffect(
    () => returnedDrafts.listen((told) => told === ticketId && kind === 'reply' && setReturns((count) => count + 1)),
    [ticketId, kind],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that came back is read like a first one
  useEffect(() => {
    let isGone = false
    setReady(false)
    Promise.all([
      drafts.get(key).then(
        // One kept before there were macros knows of none.
        (kept) => kept && { ...kept, body: fullBody(kept.body) },
        () => null,
      ),
      call('GET /drafts', { query: { ticketId } }).then(
        ({ items }) => items.find((one) => one.kind === kind) ?? null,
        () => null,
      ),
    ]).then(
      ([local, server]) => {
        if (isGone) return
        const chosen = chooseDraft(local, server)
        const typed = current.current.body
        if (chosen.shown) current.current = { ...chosen.shown, body: typedBehind(chosen.shown.body, typed) }
        setBody(current.current.body)
        setOther(chosen.other)
        setState(chosen.shown ? 'saved' : 'none')
        setReady(true)
      },
      () => setReady(true),
    )
    return () => {
      isGone = true
    }
  }, [key, ticketId, kind, returns])

  useEffect(() => {
    const leave = () => {
      if (timers.current.dirtySince === undefined) return
      void keepLocal()
      void saveNow()
    }
    const hidden = () => document.visibilityState === 'hidden' && leave()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      leave()
    }
  }, [keepLocal, saveNow])

  const change = useCallback(
    (more: Partial<DraftBody>) => {
      current.current = {
        ...current.current,
        body: { ...current.current.body, ...more },
        savedAt: new Date().toISOString(),
      }
      setBody(current.current.body)
      const now = Date.now()
      timers.current.dirtySince ??= now
      window.clearTimeout(timers.current.local)
      window.clearTimeout(timers.current.server)
      timers.current.local = window.setTimeout(() => void keepLocal(), localMs)
      timers.current.server = window.setTimeout(
        () => void saveNow(),
        Math.max(0, Math.min(serverMs, timers.current.dirtySince + latestMs - now)),
      )
    },
    [keepLocal, saveNow],
  )

  return {
    isReady,
    turn,
    body,
    state,
    other,
    change,
    takeOther: () => {
      if (!other) return
      const mine = current.current
      change(other.body)
      setOther({ ...mine, savedAt: mine.savedAt })
    },
    settle: async () =>
      (await saveNow()) && current.current.version > 0
        ? { draftId: current.current.id, draftVersion: current.current.version }
        : null,
    sent: (words) => {
      const isUnchanged = current.current.body.text === words.text
      const rest = isUnchanged ? emptyBody : current.current.body
      current.current = { id: newId(), version: 0, body: rest, savedAt: new Date().toISOString() }
      window.clearTimeout(timers.current.server)
      delete timers.current.dirtySince
      setBody(rest)
      setTurn((before) => before + 1)
      setState('none')
      void (isUnchanged ? drafts.remove(key).catch(() => undefined) : keepLocal())
      if (!isUnchanged) void saveNow()
    },
  }
}
