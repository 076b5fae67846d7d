export type DraftKind = 'reply' | 'note'
export interface DraftBody {
  html: string
  text: string
  to: Recipient[]
  cc: Recipient[]
  bcc: Recipient[]
  attachmentIds: string[]
  /** Macros and snippets whose text is in it. */
  macroIds: string[]
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
}

/** A draft as the server gives it. */
export interface ServerDraft {
  id: string
  version: number
  body: { [Part in keyof DraftBody]?: DraftBody[Part] | undefined }
  updatedAt: string
}

export const emptyBody: DraftBody = { html: '', text: '', to: [], cc: [], bcc: [], attachmentIds: [], macroIds: [] }
export const fullBody = (body: ServerDraft['body']): DraftBody => ({
  html: body.html ?? '',
  text: body.text ?? '',
  to: body.to ?? [],
  cc: body.cc ?? [],
  bcc: body.bcc ?? [],
  attachmentIds: body.attachmentIds ?? [],
  macroIds: body.macroIds ?? [],
})
export const isEmptyBody = (body: DraftBody): boolean => body.text.trim() === '' && body.attachmentIds.length === 0
export const draftKey = (ticketId: string, kind: DraftKind): string => `${ticketId} ${kind}`

/** Which of two versions of one draft goes on: the newer; the other is kept aside where its words differ. */
export function chooseDraft(
  local: LocalDraft | null,
  server: ServerDraft | null,
): { shown: LocalDraft | null; other: LocalDraft | null } {
  const remote: LocalDraft | null = server && {
    id: server.id,
    version: server.version,
    body: fullBody(server.body),
    savedAt: server.updatedAt,
  }
  if (!local || !remote) return { shown: local ?? remote, other: null }
  if (local.body.text === remote.body.text)
    return { shown: { ...local, id: remote.id, version: remote.version }, other: null }
  // The local copy was made from the version the server still has: it only ran ahead.
  if (local.version === remote.version) return { shown: { ...local, id: remote.id }, other: null }
  // Nothing was written here: what the server has goes on, such as a reply that was taken back.
  if (isEmptyBody(local.body)) return { shown: remote, other: null }
  const isLocalNewer = local.savedAt > remote.savedAt
  const shown = isLocalNewer ? { ...local, id: remote.id, version: remote.version } : remote
  return { shown, other: isLocalNewer ? remote : local }
}

/** What was typed before the draft was here stands behind it. */
export const typedBehind = (draft: DraftBody, typed: DraftBody): DraftBody =>
  isEmptyBody(typed)
    ? draft
    : {
        ...draft,
        html: draft.html + typed.html,
        text: [draft.text, typed.text].filter((text) => text !== '').join('\n\n'),
        attachmentIds: [...draft.attachmentIds, ...typed.attachmentIds],
      }
