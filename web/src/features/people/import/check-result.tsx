import type { PersonImport, PersonImportCheck } from '@foyer/contract/person-imports'
import { useLanguage } from '../../../lib/i18n/language'
import { InlineNotice } from '../../../ui/inline-notice'
import { Panel } from '../../../ui/panel'
import { useImportSummary, useRefusalWords } from './use-import-words'

/** What the import would do, and the first rows it would refuse. */
export function CheckResult({ check, columns }: { check: PersonImportCheck; columns: PersonImport['columns'] }) {
  const { t } = useLanguage()
  const summary = useImportSummary()
  const reasons = useRefusalWords()
  const headerOf = (column: number) => columns[column]?.header || t('personImport.column', { number: column + 1 })
  return (
    <section aria-label={t('personImport.checked')} className="mbs-4 grid gap-3">
      <InlineNotice tone={check.refused > 0 ? 'warning' : 'quiet'}>
        {t('personImport.checked')}: {summary(check)}
      </InlineNotice>
      {check.refusals.length > 0 && (
        <Panel>
          <ul aria-label={t('personImport.refusals')}>
            {check.refusals.map(({ line, column, value, reason }) => (
              <li key={line} className="flex gap-3 border-be border-border px-4 py-2 text-13 last:border-0">
                <span className="shrink-0 text-muted tabular-nums">{t('personImport.line', { number: line })}</span>
                <span className="min-w-0 flex-1 break-words">
                  {column !== null && (
                    <>
                      <bdi>{headerOf(column)}</bdi> <bdi className="text-muted">{value}</bdi>{' '}
                    </>
                  )}
                  {reasons[reason]}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </section>
  )
}
