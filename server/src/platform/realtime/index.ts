// Who hears of changes: bundles of ids and versions by LISTEN/NOTIFY between processes, by a hub inside one.
export { type Announcer, startAnnouncer } from './announcer'
export type { ChangedThing } from './changed-thing'
export { Hub, type Listener } from './hub'
export { PresenceBoard, type Present, type Signal } from './presence-board'
