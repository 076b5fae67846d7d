import { asRecord } from '../as-record'
import { type LinkRow, LinkRowKind } from './link-store'

/** What a link is called on either side. */
const otherSide = {
  related: 'related',
  duplicateOf: 'hasDuplicate',
  childOf: 'parentOf',
  splitFrom: 'splitInto',
  mayBelongTo: 'mayInclude',
} as const

/** The link an event of one side tells of. */
export function linkOf(event: { objectId: string; data: unknown }): LinkRow {
  const { linkId, kind, otherId } = asRecord(event.data)
  const [here, there] = [event.objectId, String(otherId)]
  const turned = Object.entries(otherSide).find(([own, other]) => own !== kind && other === kind)?.[0]
  const sides = turned === undefined ? { ticketId: here, otherId: there } : { ticketId: there, otherId: here }
  return { id: String(linkId), kind: LinkRowKind.parse(turned ?? kind), ...sides }
}

export const seenFrom = (link: LinkRow, ticketId: string) =>
  link.ticketId === ticketId ? link.kind : otherSide[link.kind]
