import { whenAtRest } from '../../lib/device/when-at-rest'
import { network } from '../../lib/network/network'
import { keepProgram } from './keep-program'

const atRestWithinMs = 1_000

/**
 * Parts that are fetched when they are wanted cannot be fetched any more when the network is away: those of daily work come
 * ahead as soon as the first screen is there and the page has nothing else to do; then the browser keeps the whole program.
 */
export function fetchAhead(): () => void {
  const fetchAll = () => {
    const parts = Promise.all([
      import('../../lib/changes/change-ticket'),
      import('../commands/mark-tickets'),
      import('../../features/ticket/ticket-region'),
      import('../../lib/editor/rich-editor'),
      import('../../lib/realtime/present-pictures'),
      import('../../features/ticket-list/zero-state'),
      import('../keyboard/key-hint'),
      import('../session/sign-in-dialog'),
      import('../../ui/toaster'),
    ])
    void parts.then(keepProgram, () => network.missed())
  }
  return whenAtRest(fetchAll, atRestWithinMs)
}
