import { type DraftBody, isEmptyBody, type LocalDraft, type ServerDraft } from './draft-body'

/** What becomes of the words here where the server has others; `mine` and `theirs`: both survive, and that one goes on. */
export type Meeting = 'theirs only' | 'mine only' | 'mine' | 'theirs'

/** Which of two versions of one draft goes on. Words are only let go of where the other version holds them all. */
export function meetDraft(local: LocalDraft, server: ServerDraft, isElsewhere: boolean): Meeting {
  const theirs = server.body
  if (!local.isAhead) return 'theirs only'
  // Only its pen or its place changed over there: what is here just ran ahead, also where it became less.
  const isBase = local.base !== null && isSame(theirs, local.base)
  if (isBase && !isElsewhere) return 'mine only'
  if (isEmptyBody(local.body) || holds(theirs, local.body)) return 'theirs only'
  const isNothing = (theirs.text ?? '').trim() === '' && (theirs.attachmentIds ?? []).length === 0
  if (!isElsewhere && (isNothing || holds(local.body, theirs))) return 'mine only'
  // Where somebody writes right now, nothing is pushed under their hand.
  return !isElsewhere && local.savedAt > server.updatedAt ? 'mine' : 'theirs'
}

/** Of what was written on while a text was sent: what is left of it. */
export function laterWords(sent: DraftBody, now: DraftBody): DraftBody {
  const isSent = (id: string) => sent.attachmentIds.includes(id)
  const rest = {
    attachmentIds: now.attachmentIds.filter((id) => !isSent(id)),
    caret: undefined,
    ...(now.promisedUntil === sent.promisedUntil && { promisedUntil: undefined }),
  }
  if (now.html === sent.html) return { ...now, ...rest, html: '', text: '', macroIds: [] }
  const html = htmlBehind(sent.html, now.html)
  // Changed in the middle: which words are new cannot be told, so all of them stay.
  if (html === null || !now.text.startsWith(sent.text)) return { ...now, ...rest }
  const macroIds = now.macroIds.filter((id) => !sent.macroIds.includes(id))
  return { ...now, ...rest, html, text: now.text.slice(sent.text.length).trim(), macroIds }
}

/** What stands behind a beginning: further blocks, or the rest of its last one. */
function htmlBehind(beginning: string, html: string): string | null {
  if (html.startsWith(beginning)) return html.slice(beginning.length)
  const open = beginning.replace(/<\/p>$/, '')
  return open !== beginning && html.startsWith(open) ? `<p>${html.slice(open.length).trimStart()}` : null
}

type Body = ServerDraft['body']
const addresses = ({ to = [], cc = [], bcc = [] }: Body): string =>
  JSON.stringify([to, cc, bcc].map((list) => list.map((one) => one.address)))
const isSame = (one: Body, other: Body): boolean =>
  (one.html ?? '') === (other.html ?? '') &&
  (one.text ?? '') === (other.text ?? '') &&
  addresses(one) === addresses(other) &&
  String(one.attachmentIds ?? []) === String(other.attachmentIds ?? [])
/** Whether nothing of the shorter one would be missed. */
export const holds = (one: Body, shorter: Body): boolean =>
  (one.text ?? '').startsWith((shorter.text ?? '').trimEnd()) &&
  (shorter.attachmentIds ?? []).every((id) => one.attachmentIds?.includes(id))
