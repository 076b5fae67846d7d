import type { EventBody } from '@foyer/contract/events'
import { notificationSubscriber } from '../features/notifications'
import type { LaterSubscriber } from '../platform/events'

/** What happens after something happened, once it is committed; each is a job with tries of its own. */
export const laterSubscribers: readonly LaterSubscriber<EventBody>[] = [notificationSubscriber]
