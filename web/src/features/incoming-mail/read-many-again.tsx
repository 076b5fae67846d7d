import type { InboundMail } from '@foyer/contract/mail'
import { RotateCw } from 'lucide-react'
import { useRef, useState } from 'react'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { InlineNotice } from '../../ui/inline-notice'
import { useMailAct } from './use-mail-act'

export interface InboundFilter {
  state?: InboundMail['state']
  held?: boolean
  query?: string
}
interface Sum {
  read: number
  changed: number
  isDone: boolean
  isDryRun: boolean
}

/** Reads all that the list shows again, a few at a time: first what would change, then, asked for, the change itself. */
export function useReadManyAgain(filter: InboundFilter) {
  const { t } = useLanguage()
  const [sum, setSum] = useState<Sum | null>(null)
  const isStopped = useRef(false)
  const { act, isBusy, problem } = useMailAct(async (isDryRun: boolean) => {
    isStopped.current = false
    let cursor: string | null = null
    const so = { read: 0, changed: 0, isDryRun }
    do {
      const page: { read: number; changed: number; nextCursor: string | null } = await call(
        'POST /inbound-mails/reprocess',
        { body: { ...filter, isDryRun, ...(cursor !== null && { cursor }) } },
      )
      so.read += page.read
      so.changed += page.changed
      cursor = page.nextCursor
      setSum({ ...so, isDone: cursor === null || isStopped.current })
    } while (cursor !== null && !isStopped.current)
  })
  const button = <IconButton icon={RotateCw} label={t('incoming.many')} onClick={() => act(true)} />
  const bar = (sum || problem) && (
    <InlineNotice
      isBar
      tone={problem ? 'danger' : 'quiet'}
      action={
        isBusy ? (
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              isStopped.current = true
            }}
          >
            {t('incoming.manyStop')}
          </Button>
        ) : (
          <span className="flex gap-1">
            {sum?.isDryRun && sum.changed > 0 && (
              <Button size="small" onClick={() => act(false)}>
                {t('incoming.manyDo', { count: sum.changed })}
              </Button>
            )}
            <Button size="small" look="quiet" onClick={() => setSum(null)}>
              {t('incoming.manyClose')}
            </Button>
          </span>
        )
      }
    >
      {problem ?? (sum && sumText(sum, t))}
    </InlineNotice>
  )
  return { button, bar }
}

function sumText(sum: Sum, t: ReturnType<typeof useLanguage>['t']): string {
  if (!sum.isDone) return t('incoming.manyReading', { count: sum.read })
  return t(sum.isDryRun ? 'incoming.manyFound' : 'incoming.manyDone', { count: sum.changed, read: sum.read })
}
