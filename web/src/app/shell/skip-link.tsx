import { useLanguage } from '../../lib/i18n/language'

/** First stop of Tab: over the navigation to what the page is about. */
export function SkipLink() {
  const { t } = useLanguage()
  const skip = () => document.querySelector<HTMLElement>('main')?.focus()
  return (
    <button
      type="button"
      onClick={skip}
      className="floating fixed start-2 inset-bs-2 z-50 px-3 py-2 font-medium shadow-menu not-focus:sr-only"
    >
      {t('nav.skip')}
    </button>
  )
}
