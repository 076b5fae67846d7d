import type { Translator } from '../../../lib/i18n/translator'

/** How another ticket stands to this one, in words; a kind of tomorrow is only related. */
export function linkName(kind: string, t: Translator['t']): string {
  const known: Record<string, string> = {
    related: t('link.kind.related'),
    duplicateOf: t('link.kind.duplicateOf'),
    hasDuplicate: t('link.kind.hasDuplicate'),
    childOf: t('link.kind.childOf'),
    parentOf: t('link.kind.parentOf'),
    splitFrom: t('link.kind.splitFrom'),
    splitInto: t('link.kind.splitInto'),
    mayBelongTo: t('link.kind.mayBelongTo'),
    mayInclude: t('link.kind.mayInclude'),
    followUpOf: t('link.kind.followUpOf'),
    followUp: t('link.kind.followUp'),
  }
  return known[kind] ?? t('link.kind.related')
}
