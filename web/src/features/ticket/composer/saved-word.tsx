import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { cx } from '../../../ui/class-names'
import type { DraftHandle } from './use-draft'

/** Where the words are kept by now, in words. */
export function SavedWord({ draft: { state, problem } }: { draft: DraftHandle }) {
  const translator = useLanguage()
  const { t } = translator
  const words = {
    none: '',
    saving: '',
    saved: t('composer.saved'),
    local: t('composer.savedHere'),
    refused: t('composer.notSaved', { reason: problem ? problemText(problem, translator) : t('problem.unknown') }),
  }
  return (
    <span role="status" className={cx('text-12', state === 'refused' ? 'text-danger' : 'text-muted')}>
      {words[state]}
    </span>
  )
}
