import { useQuery } from '@tanstack/react-query'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { FilledWords } from '../../../lib/macros/filled-words'
import { useMacroWords } from '../../../lib/macros/use-macro-words'
import { useMacros } from '../../../lib/macros/use-macros'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { ChangeList } from './change-list'
import { previewQuery } from './preview-query'

interface MacroPreviewProps {
  number: string
  id: string
  /** Asked whether the rest is to be done without what cannot be. */
  onWithout: (() => void) | null
}

/** The text as it would be written here, and every change, before anything happens. */
export function MacroPreview({ number, id, onWithout }: MacroPreviewProps) {
  const language = useLanguage()
  const { t } = language
  const { macros } = useMacros()
  const { problemOf } = useMacroWords()
  const { data, error } = useQuery(previewQuery(number, id))
  const problem = refusal(error, language)
  if (problem) return <InlineNotice tone="danger">{problem}</InlineNotice>
  if (!data) return null
  return (
    <>
      {data.text.trim() !== '' && <FilledWords text={data.text} />}
      {data.changes.length > 0 && <ChangeList changes={data.changes} />}
      {data.text.trim() === '' && data.changes.length === 0 && data.problems.length === 0 && (
        <p className="text-muted">{t('macros.changesNothing')}</p>
      )}
      {data.problems.length > 0 && (
        <InlineNotice tone="warning">
          <ul>
            {data.problems.map((one) => (
              <li key={`${one.index} ${one.value}`}>{problemOf(one, macros)}</li>
            ))}
          </ul>
          {onWithout && (
            // The keys are in the field; the way on takes them over.
            <Button size="small" autoFocus className="mbs-2" onClick={onWithout}>
              {t('macros.without')}
            </Button>
          )}
        </InlineNotice>
      )}
    </>
  )
}
