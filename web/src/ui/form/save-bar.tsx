import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../button'
import { InlineNotice } from '../inline-notice'

export interface SaveBarProps {
  /** What was changed, in the words of its labels. */
  changed: readonly string[]
  isSaving: boolean
  problem: string | null
  onSave: () => void
  onDiscard: () => void
}

/** At the foot of a page that saves explicitly: what would be saved, *Discard*, *Save*. Absent while nothing differs. */
export function SaveBar({ changed, isSaving, problem, onSave, onDiscard }: SaveBarProps) {
  const { t, locale } = useLanguage()
  if (changed.length === 0) return null
  return (
    <footer className="shrink-0 border-bs border-border bg-surface">
      {problem && (
        <InlineNotice tone="danger" isBar>
          {problem}
        </InlineNotice>
      )}
      <div className="flex min-h-14 items-center gap-2 px-8 py-2 phone:px-4">
        <p className="min-w-0 flex-1 truncate">
          <b>{t('form.changes', { count: changed.length })}</b>{' '}
          <span className="text-muted">{new Intl.ListFormat(locale, { type: 'unit' }).format(changed)}</span>
        </p>
        <Button look="quiet" onClick={onDiscard}>
          {t('form.discard')}
        </Button>
        <Button look="primary" isBusy={isSaving} onClick={onSave}>
          {t('form.save')}
        </Button>
      </div>
    </footer>
  )
}
