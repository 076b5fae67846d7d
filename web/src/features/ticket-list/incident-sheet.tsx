import { useState } from 'react'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import type { ManyActions } from '../../lib/bulk/change-chosen'
import { useLanguage } from '../../lib/i18n/language'
import IncidentChoice from '../../lib/incidents/incident-choice'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { Sheet } from '../../ui/sheet'

interface IncidentSheetProps {
  count: number
  onAct: (actions: ManyActions) => Promise<void>
  onClose: () => void
}

/** Makes all that is chosen part of one incident. */
export default function IncidentSheet({ count, onAct, onClose }: IncidentSheetProps) {
  const language = useLanguage()
  const { t } = language
  const [chosen, setChosen] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const link = async (number: number) => {
    try {
      const { id } = await call('GET /tickets/{ticket}', { params: { ticket: String(number) } })
      onClose()
      await onAct({ incidentId: id })
    } catch (error) {
      setProblem(refusalOf(error, language))
    }
  }
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('bulk.chosen', { count })}
      className="w-112"
      foot={
        <>
          <Button
            look="primary"
            disabledReason={chosen === null ? t('merge.chooseFirst') : null}
            onClick={() => chosen !== null && void link(chosen)}
          >
            {t('link.act')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <h3 className="px-4 pbs-3 text-14 font-semibold">{t('incident.partOf')}</h3>
      <IncidentChoice chosen={chosen} onChoose={setChosen} />
      {problem && (
        <InlineNotice tone="danger" className="mx-4 mbe-3">
          {problem}
        </InlineNotice>
      )}
    </Sheet>
  )
}
