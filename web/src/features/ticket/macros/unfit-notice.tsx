import type { MacroProblem } from '@foyer/contract/macros'
import type { ApiProblem } from '../../../lib/api/api-problem'
import { useLanguage } from '../../../lib/i18n/language'
import { useMacroWords } from '../../../lib/macros/use-macro-words'
import { useMacros } from '../../../lib/macros/use-macros'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'

interface UnfitNoticeProps {
  problem: ApiProblem
  onWithout: () => void
  onKeep: () => void
}

/** A message whose macros cannot do all they should: nothing was sent, and the ways on. */
export default function UnfitNotice({ problem, onWithout, onKeep }: UnfitNoticeProps) {
  const { t } = useLanguage()
  const { macros } = useMacros()
  const { problemOf } = useMacroWords()
  const problems = (problem.more.problems as MacroProblem[] | undefined) ?? []
  return (
    <InlineNotice tone="warning" className="mx-2 mbe-2">
      <p className="font-medium">{t('macros.unfit')}</p>
      <ul>
        {problems.map((one) => (
          <li key={`${one.macroId} ${one.index} ${one.value}`}>{problemOf(one, macros)}</li>
        ))}
      </ul>
      <div className="mbs-2 flex flex-wrap gap-2">
        <Button size="small" autoFocus onClick={onWithout}>
          {t('macros.sendWithout')}
        </Button>
        <Button size="small" look="quiet" onClick={onKeep}>
          {t('composer.keepEditing')}
        </Button>
      </div>
    </InlineNotice>
  )
}
