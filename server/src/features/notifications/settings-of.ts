import { NotificationSettings } from '@foyer/contract/notifications'
import { z } from 'zod'

/** As an agent finds them: what concerns them alone comes by mail too while they are away. */
export const defaultSettings: NotificationSettings = {
  ways: {
    assigned: 'mail',
    replied: 'mail',
    mentioned: 'mail',
    newInQueue: 'nothing',
    repliedInQueue: 'nothing',
    held: 'bell',
    toRelease: 'mail',
    released: 'bell',
    sentBack: 'mail',
    undelivered: 'mail',
    woke: 'bell',
    sendCancelled: 'mail',
    promiseDue: 'mail',
    promiseBroken: 'mail',
    handedOver: 'mail',
    handOverAccepted: 'bell',
    handOverReturned: 'mail',
    reminder: 'mail',
    mailboxSilent: 'mail',
    mailQuarantined: 'mail',
    sourceFailing: 'mail',
  },
  exceptions: [],
  untaken: { newInQueue: 0, repliedInQueue: 0 },
  mailsOnlyWhenAway: true,
  pushesShowText: false,
  quiet: null,
  digest: null,
}

const Parts = z.record(z.string(), z.unknown()).catch({})

/** What is stored, over the defaults; what cannot be read counts as never chosen. */
export function settingsOf(stored: unknown): NotificationSettings {
  const parts = Parts.parse(stored)
  const ways = { ...defaultSettings.ways, ...Parts.parse(parts.ways) }
  const untaken = { ...defaultSettings.untaken, ...Parts.parse(parts.untaken) }
  return NotificationSettings.catch(defaultSettings).parse({ ...defaultSettings, ...parts, ways, untaken })
}
