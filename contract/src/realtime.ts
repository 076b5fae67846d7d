/** Browser → server. `since` is the last `asOf` heard before a gap. */
export type FollowMessage = { follow: FollowedThing[]; since?: string }
/** `tickets`: every ticket the agent may see (lists); `ticket:<id>`: one; `desk`: settings and names; `people`: persons and organizations; `deliveries`, `inboundMails`: the pages; `notifications`, `views`: one's own. */
export type FollowedThing =
  | 'tickets'
  | `ticket:${string}`
  | 'desk'
  | 'people'
  | 'deliveries'
  | 'inboundMails'
  | 'notifications'
  | 'views'
export type ChangedThing = {
  kind: 'ticket' | 'desk' | 'delivery' | 'inboundMail' | 'draft' | 'person' | 'organization' | 'notification' | 'view'
  id: string
  version: number
}
/** Server → browser: ids and versions only, never content. */
export type RealtimeMessage = { changed: ChangedThing[]; asOf: string } | { error: string }
