import type { InboundReading, ReprocessPreview } from '@foyer/contract/inbound-acts'
import { useEffect } from 'react'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { Panel } from '../../ui/panel'
import { showToast } from '../../ui/toast'
import { reasonWord } from './reason-text'
import { useMailAct } from './use-mail-act'

/** What reading a mail again would change, told before it is done. */
export function ReadAgain({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLanguage()
  const ask = useMailAct((isDryRun: boolean) =>
    call('POST /inbound-mails/{id}/reprocess', { params: { id }, body: { isDryRun } }),
  )
  const done = useMailAct(
    () => call('POST /inbound-mails/{id}/reprocess', { params: { id }, body: { isDryRun: false } }),
    () => {
      showToast({ text: t('incoming.againDone') })
      onClose()
    },
  )
  const { act } = ask
  useEffect(() => act(true), [act])
  const preview = ask.answer?.preview ?? null
  const problem = ask.problem ?? done.problem
  return (
    <section className="mbs-4" aria-live="polite">
      {problem && <InlineNotice tone="danger">{problem}</InlineNotice>}
      {preview && !preview.isChanged && (
        <InlineNotice action={<CloseButton onClose={onClose} />}>{t('incoming.againSame')}</InlineNotice>
      )}
      {preview?.isChanged && (
        <Panel className="p-4">
          <h3 className="mbe-3 font-semibold">{t('incoming.againLead')}</h3>
          <Changes preview={preview} />
          <div className="mbs-4 flex gap-2">
            <Button look="primary" isBusy={done.isBusy} onClick={() => done.act(undefined)}>
              {t('incoming.againDo')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t('incoming.againCancel')}
            </Button>
          </div>
        </Panel>
      )}
    </section>
  )
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Button size="small" look="quiet" onClick={onClose}>
      {t('incoming.manyClose')}
    </Button>
  )
}

/** Only what differs, side by side. */
function Changes({ preview }: { preview: ReprocessPreview }) {
  const { t } = useLanguage()
  const parts: [string, (reading: InboundReading) => string][] = [
    [
      t('incoming.part.state'),
      ({ state, reason }) => (state === 'processed' ? t('incoming.part.message') : reasonWord(reason, { t })),
    ],
    [t('incoming.part.subject'), ({ subject }) => subject],
    [t('incoming.part.text'), ({ text }) => text],
    [t('incoming.part.files'), ({ files }) => files.map((one) => one.name).join(', ') || t('incoming.part.none')],
    [t('incoming.part.html'), ({ hasHtml }) => t(hasHtml ? 'incoming.part.yes' : 'incoming.part.no')],
    [t('incoming.part.kind'), ({ auto }) => auto ?? t('trace.auto.person')],
  ]
  const changed = parts.filter(([, read]) => read(preview.before) !== read(preview.after))
  return (
    <table className="w-full table-fixed text-13">
      <thead>
        <tr className="text-start text-muted">
          <td className="w-20" />
          <th scope="col" className="pe-3 pbe-1 text-start font-medium">
            {t('incoming.before')}
          </th>
          <th scope="col" className="pbe-1 text-start font-medium">
            {t('incoming.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([name, read]) => (
          <tr key={name} className="border-bs border-border align-top">
            <th scope="row" className="py-2 pe-3 text-start font-normal text-muted">
              {name}
            </th>
            {[preview.before, preview.after].map((reading, index) => (
              <td key={index === 0 ? 'before' : 'after'} dir="auto" className="py-2 pe-3">
                <div className="scroll-quiet max-h-60 break-words whitespace-pre-wrap">{read(reading)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
