import type { Outreach, OutreachState } from '@foyer/contract/outreach'
import type { PlainKey } from '../../lib/i18n/translator'

export const stateLabels: Readonly<Record<OutreachState, PlainKey>> = {
  waiting: 'outreach.state.waiting',
  running: 'outreach.state.running',
  finished: 'outreach.state.finished',
  stopped: 'outreach.state.stopped',
  undoing: 'outreach.state.undoing',
  undone: 'outreach.state.undone',
}

const reasons: Readonly<Record<string, PlainKey>> = {
  'person.noAddress': 'outreach.reason.noAddress',
  'address.unreachable': 'outreach.reason.unreachable',
  'address.ofDesk': 'outreach.reason.ofDesk',
  'placeholder.empty': 'outreach.reason.empty',
  'outreach.twice': 'outreach.reason.twice',
  'person.unknown': 'outreach.reason.unknown',
  'access.forbidden': 'outreach.reason.forbidden',
}
/** Why somebody gets no mail. */
export const reasonOf = (code: string): PlainKey => reasons[code] ?? 'outreach.reason.other'

export const isAtWork = ({ state }: Outreach): boolean => state === 'running' || state === 'undoing'
