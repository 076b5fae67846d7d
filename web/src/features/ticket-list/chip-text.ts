import type { Translator } from '../../lib/i18n/translator'
import { shortMoment } from '../../lib/time/moment'
import { longSpan, shortSpan } from '../../lib/time/span'
import type { RowChip } from './row-chips'

/** The words of a chip. */
export function chipText(chip: RowChip, now: number, translator: Translator): string {
  const { t } = translator
  switch (chip.kind) {
    case 'refused':
      return t('list.chip.refused')
    case 'risk':
      return riskText(chip, now, translator)
    case 'undelivered':
      return t('list.chip.undelivered')
    case 'held':
      return t('list.chip.held')
    case 'unreleased':
      return t('list.chip.unreleased')
    case 'handedOver':
      return t('list.chip.handedOver')
    case 'over':
      return t('list.due.over', { span: shortSpan(Date.parse(chip.dueAt) - now, translator) })
    case 'soon':
      return t('list.due.left', { span: shortSpan(Date.parse(chip.dueAt) - now, translator) })
    case 'promised':
    case 'promiseBroken':
      return t('list.chip.promised', { until: shortMoment(new Date(chip.until), new Date(now), translator) })
    case 'urgent':
      return t('ticket.priority.urgent')
    case 'high':
      return t('ticket.priority.high')
    case 'draft':
      return t('list.chip.draft')
    case 'tag':
      return chip.name
    case 'more':
      return `+${chip.count}`
  }
}

const riskLabels = {
  noOwner: 'risk.noOwner',
  ownerGone: 'risk.ownerGone',
  handOverWaits: 'risk.handOverWaits',
  noNextStep: 'risk.noNextStep',
} as const

function riskText({ risk, since }: Extract<RowChip, { kind: 'risk' }>, now: number, translator: Translator): string {
  if (risk !== 'waitsLong') return translator.t(riskLabels[risk])
  return translator.t('risk.waitsLong', { span: longSpan(now - Date.parse(since ?? ''), translator) })
}
