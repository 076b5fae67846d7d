/** Browser → server. `since` is the last `asOf` heard before a gap. */
export type FollowMessage = { follow: FollowedThing[]; since?: string }
/** Where this window is and what its agent does there; null: nowhere. Said again every 15 s, or it is forgotten after 30. */
export type PresenceMessage = { at: string | null; doing: Doing }
export type Doing = 'viewing' | 'reply' | 'note'
/** `tickets`: every ticket the agent may see (lists); `ticket:<id>`: one; `desk`: settings and names; `people`: persons and organizations; `deliveries`, `inboundMails`: the pages; `drafts`, `notifications`, `views`, `bulkChanges`: one's own. */
export type FollowedThing =
  | 'tickets'
  | `ticket:${string}`
  | 'desk'
  | 'people'
  | 'deliveries'
  | 'inboundMails'
  | 'drafts'
  | 'notifications'
  | 'views'
  | 'bulkChanges'
/** `tickets`: so many at once that none is named; whoever looks at some asks again. */
export type ChangedThing = {
  kind:
    | 'ticket'
    | 'desk'
    | 'delivery'
    | 'inboundMail'
    | 'draft'
    | 'person'
    | 'organization'
    | 'notification'
    | 'view'
    | 'segment'
    | 'outreach'
    | 'macro'
    | 'tickets'
    | 'bulkChange'
  id: string
  version: number
}
/** Who else is at a ticket; an empty list where nobody is any more. */
export type PresentAt = { ticketId: string; agents: { id: string; doing: Doing }[] }
/** Server → browser: ids and versions only, never content. */
export type RealtimeMessage = { changed: ChangedThing[]; asOf: string } | { present: PresentAt[] } | { error: string }
