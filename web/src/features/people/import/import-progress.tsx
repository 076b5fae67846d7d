import type { PersonImport } from '@foyer/contract/person-imports'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useEffect } from 'react'
import { address, call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { queryClient } from '../../../lib/query/shared-client'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { Button } from '../../../ui/button'
import { buttonLook } from '../../../ui/button-look'
import { Icon } from '../../../ui/icon'
import { InlineNotice } from '../../../ui/inline-notice'
import { useImportSummary } from './use-import-words'

/** How far it is, and what came of it: the refused rows as a file to mend. */
export function ImportProgress({ found, onAnother }: { found: PersonImport; onAnother: () => void }) {
  const { t } = useLanguage()
  const summary = useImportSummary()
  const { id, state, total, refused } = found
  const done = found.created + found.changed + found.unchanged + refused
  const isRunning = state === 'running'
  const words = {
    draft: t('personImport.state.running'),
    running: t('personImport.state.running'),
    finished: t('personImport.state.finished'),
    cancelled: t('personImport.state.cancelled'),
  }
  const stop = useListedAct(() => call('POST /person-imports/{id}/cancel', { params: { id } }), {
    stale: ['person-imports'],
  })
  useEffect(() => {
    if (!isRunning) void askAgain(queryClient, 'people', 'organizations')
  }, [isRunning])
  return (
    <>
      <h1 dir="auto" className="text-20 font-semibold tracking-[-0.01em]">
        {found.name}
      </h1>
      <div role="status" className="mbs-2 grid gap-3">
        <p>{words[state]}</p>
        {isRunning && (
          <progress aria-label={t('bulk.progress')} className="h-1 w-full accent-accent" value={done} max={total} />
        )}
        <p className="text-muted">{summary(found)}</p>
      </div>
      {stop.problem && (
        <InlineNotice tone="danger" className="mbs-4">
          {stop.problem}
        </InlineNotice>
      )}
      <div className="mbs-4 flex flex-wrap gap-2">
        {isRunning ? (
          <Button isBusy={stop.isBusy} onClick={() => stop.act(undefined)}>
            {t('bulk.stop')}
          </Button>
        ) : (
          <>
            {refused > 0 && (
              <a href={address('/person-imports/{id}/refused', { id }, {})} download className={buttonLook()}>
                <Icon of={Download} />
                {t('personImport.download', { count: refused })}
              </a>
            )}
            <Link to="/desk/people" className={buttonLook()}>
              {t('personImport.toPeople')}
            </Link>
            <Button look="quiet" onClick={onAnother}>
              {t('personImport.another')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
