// The history: every change writes its fact in its own transaction; nothing here knows what the facts mean.
export { type Emit, emitter, type InlineSubscriber, type LaterSubscriber } from './emitter'
export type { Fact, Origin, Subject, WrittenEvent } from './event-row'
