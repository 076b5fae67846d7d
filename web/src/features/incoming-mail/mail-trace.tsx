import type { InboundMail } from '@foyer/contract/mail'
import { useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { StepList } from '../../ui/step-list'
import { traceStep } from './trace-step'

/** The ticket by the number people know it by. */
const readable = (detail: string, { ticketId, ticketNumber }: InboundMail): string =>
  ticketId === null || ticketNumber === null ? detail : detail.replaceAll(ticketId, `#${ticketNumber}`)

/** Each step that led a mail where it went; the telling ones first, all of them on demand. */
export function MailTrace({ mail }: { mail: InboundMail }) {
  const { t } = useLanguage()
  const [showsAll, setShowsAll] = useState(false)
  const told = mail.trace.map((entry, index) => ({
    entry,
    key: `${index} ${entry.step}`,
    ...traceStep(mail, entry, { t }),
  }))
  const shown = told.filter((one) => showsAll || one.isQuiet !== true)
  if (told.length === 0) return null
  return (
    <section className="mbs-6">
      <h3 className="mbe-2 font-semibold">{t('incoming.what')}</h3>
      <StepList
        label={t('incoming.what')}
        steps={shown.map(({ entry, lead, ...step }) => ({
          ...step,
          end: <code>{entry.step}</code>,
          detail: (
            <>
              {lead && <span className="block">{lead}</span>}
              <span lang="en">{readable(entry.detail, mail)}</span>
            </>
          ),
        }))}
      />
      {shown.length < told.length || showsAll ? (
        <Button
          size="small"
          look="quiet"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
          className="mbs-2"
        >
          {showsAll ? t('incoming.fewSteps') : t('incoming.allSteps', { count: told.length })}
        </Button>
      ) : null}
    </section>
  )
}
