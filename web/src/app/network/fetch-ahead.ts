import { whenAtRest } from '../../lib/device/when-at-rest'
import { network } from '../../lib/network/network'
import { fetchParts } from '../../lib/parts/part'
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
      fetchParts(),
    ])
    void parts.then(keepProgram, () => network.missed())
  }
  return whenAtRest(fetchAll, atRestWithinMs)
}
