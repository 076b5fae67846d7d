/** `side` is a side conversation not begun yet. */
export type DraftKind = 'reply' | 'note' | 'side' | `side:${string}`
export const isSideKind = (kind: DraftKind): boolean => kind !== 'reply' && kind !== 'note'
export interface DraftBody {
  html: string
  text: string
  /** Of a side conversation that begins. */
  subject: string
  to: Recipient[]
  cc: Recipient[]
  bcc: Recipient[]
  attachmentIds: string[]
  /** Macros and snippets whose text is in it. */
  macroIds: string[]
  /** Where the caret stood last, as the editor counts. */
  caret?: number | undefined
  /** No earlier messages are quoted below it. */
  withoutHistory: boolean
  /** What is promised with it: next update by. */
  promisedUntil?: string | undefined
}
export interface Recipient {
  name: string
  address: string
}
/** One draft for each agent, ticket and kind; `version` is the one the server last gave, 0 before the first save. */
export interface LocalDraft {
  id: string
  version: number
  body: DraftBody
  savedAt: string
  /** Its words are not all on the server. */
  isAhead: boolean
  /** What the server had in that version; null before the first save. */
  base: DraftBody | null
}

/** A draft as the server gives it. */
export interface ServerDraft {
  id: string
  kind: string
  version: number
  isAside: boolean
  /** The window that writes it, null where none does. */
  pen: string | null
  body: { [Part in keyof DraftBody]?: DraftBody[Part] | undefined }
  updatedAt: string
}

export const emptyBody: DraftBody = {
  html: '',
  text: '',
  subject: '',
  to: [],
  cc: [],
  bcc: [],
  attachmentIds: [],
  macroIds: [],
  withoutHistory: false,
}
export const fullBody = (body: ServerDraft['body']): DraftBody => ({
  html: body.html ?? '',
  text: body.text ?? '',
  subject: body.subject ?? '',
  to: body.to ?? [],
  cc: body.cc ?? [],
  bcc: body.bcc ?? [],
  attachmentIds: body.attachmentIds ?? [],
  macroIds: body.macroIds ?? [],
  ...(body.caret !== undefined && { caret: body.caret }),
  withoutHistory: body.withoutHistory ?? false,
  ...(body.promisedUntil !== undefined && { promisedUntil: body.promisedUntil }),
})
export const isEmptyBody = (body: DraftBody): boolean => body.text.trim() === '' && body.attachmentIds.length === 0
/** Under whose seat, too: on a shared machine nobody finds another one's words. */
export const draftKey = (meId: string, ticketId: string, kind: DraftKind): string => `${meId} ${ticketId} ${kind}`

/** As the server has it, with nothing ahead of it. */
export const asServerHas = (theirs: ServerDraft): LocalDraft => {
  const body = fullBody(theirs.body)
  return { id: theirs.id, version: theirs.version, body, savedAt: theirs.updatedAt, isAhead: false, base: body }
}

/** What was typed before the draft was here stands behind it. */
export const typedBehind = (draft: DraftBody, typed: DraftBody): DraftBody =>
  isEmptyBody(typed)
    ? draft
    : {
        ...draft,
        html: draft.html + typed.html,
        text: [draft.text, typed.text].filter((text) => text !== '').join('\n\n'),
        attachmentIds: [...new Set([...draft.attachmentIds, ...typed.attachmentIds])],
      }
