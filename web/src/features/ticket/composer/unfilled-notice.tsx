import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'

/** A message that would leave with holes in it: which ones, and the ways on. */
export function UnfilledNotice({
  names,
  onFix,
  onAsIs,
}: {
  names: readonly string[]
  onFix: () => void
  onAsIs: () => void
}) {
  const { t } = useLanguage()
  return (
    <InlineNotice tone="warning" className="mx-2 mbe-2">
      <p>{t('composer.unfilled', { count: names.length })}</p>
      <ul className="flex flex-wrap gap-1">
        {names.map((name) => (
          <li key={name}>
            <code dir="ltr" className="font-mono text-12">
              {name}
            </code>
          </li>
        ))}
      </ul>
      <div className="mbs-2 flex flex-wrap gap-2">
        <Button size="small" autoFocus onClick={onFix}>
          {t('composer.fix')}
        </Button>
        <Button size="small" look="quiet" onClick={onAsIs}>
          {t('composer.sendAsIs')}
        </Button>
      </div>
    </InlineNotice>
  )
}
