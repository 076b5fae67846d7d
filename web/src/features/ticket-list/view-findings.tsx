import type { ViewFinding } from '@foyer/contract/views'
import { useLanguage } from '../../lib/i18n/language'
import { findingSentence } from '../../lib/views/view-words'
import { InlineNotice } from '../../ui/inline-notice'

/** What the view in the list asks for that the desk has lost: the rest of it still holds. */
export default function ViewFindings({ findings }: { findings: readonly ViewFinding[] }) {
  const language = useLanguage()
  return (
    <InlineNotice tone="warning" isBar>
      {findings.map((finding) => (
        <p key={`${finding.field} ${finding.value}`}>{findingSentence(finding, language)}</p>
      ))}
    </InlineNotice>
  )
}
