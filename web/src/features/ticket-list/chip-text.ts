import type { Translator } from '../../lib/i18n/translator'
import { shortSpan } from '../../lib/time/span'
import type { RowChip } from './row-chips'

/** The words of a chip. */
export function chipText(chip: RowChip, now: number, translator: Translator): string {
  const { t } = translator
  switch (chip.kind) {
    case 'undelivered':
      return t('list.chip.undelivered')
    case 'held':
      return t('list.chip.held')
    case 'over':
      return t('list.due.over', { span: shortSpan(Date.parse(chip.dueAt) - now, translator) })
    case 'soon':
      return t('list.due.left', { span: shortSpan(Date.parse(chip.dueAt) - now, translator) })
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
