import type { MacroSummary } from '@foyer/contract/macros'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/api/call'
import { refusal } from '../../lib/api/refusal'
import type { Body } from '../../lib/api/routes'
import { refusedText } from '../../lib/bulk/refused-text'
import type { ChosenTickets } from '../../lib/commands/place'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { Sheet } from '../../ui/sheet'

interface MacroForManyProps {
  macro: MacroSummary
  chosen: ChosenTickets
  onApply: () => void
  onClose: () => void
}

/** What a macro would do to all that is chosen, before it does: how many change, and which do not and why. */
export default function MacroForMany({ macro, chosen, onApply, onClose }: MacroForManyProps) {
  const language = useLanguage()
  const { t } = language
  const body = { ...chosen.target, macroId: macro.id } as Body<'POST /bulk-changes/preview'>
  const { data, error } = useQuery({
    queryKey: ['POST /bulk-changes/preview', body],
    queryFn: ({ signal }) => call('POST /bulk-changes/preview', { body, signal }),
    gcTime: 0,
    retry: false,
  })
  const problem = refusal(error, language)
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={macro.name}
      className="w-112"
      foot={
        <>
          <Button
            look="primary"
            disabledReason={data && data.changing > 0 ? null : t(data ? 'bulk.macroNone' : 'bulk.macroLooking')}
            onClick={onApply}
          >
            {t('bulk.macroApply', { count: chosen.count })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 p-4" aria-live="polite">
        {problem && <InlineNotice tone="danger">{problem}</InlineNotice>}
        {!data && !problem && <p className="text-muted">{t('bulk.macroLooking')}</p>}
        {data && (
          <>
            {data.tried < data.total && <p className="text-muted">{t('bulk.macroTried', { count: data.tried })}</p>}
            <p className="font-medium tabular-nums">{t('bulk.macroChanging', { count: data.changing })}</p>
            {data.unchanged > 0 && (
              <p className="tabular-nums text-muted">{t('bulk.macroUnchanged', { count: data.unchanged })}</p>
            )}
            {data.refused.map(({ code, count }) => (
              <p key={code} className="tabular-nums text-muted">
                {t('bulk.reason', { count, reason: refusedText(code, language) })}
              </p>
            ))}
          </>
        )}
        {macro.preview !== '' && <InlineNotice>{t('bulk.macroText')}</InlineNotice>}
      </div>
    </Sheet>
  )
}
