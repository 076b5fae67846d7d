import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Panel } from '../../../ui/panel'
import { Switch } from '../../../ui/switch'
import type { NamedRow } from './named-row'

interface ArchivedRowsProps {
  rows: readonly NamedRow[]
  onAct: (act: () => Promise<unknown>) => void
}

/** What is offered no more, behind a switch, and the way back. */
export function ArchivedRows({ rows, onAct }: ArchivedRowsProps) {
  const { t } = useLanguage()
  const [isShown, setShown] = useState(false)
  if (rows.length === 0) return null
  return (
    <div className="mbs-3">
      <Switch checked={isShown} onChange={({ target }) => setShown(target.checked)}>
        {t('settings.showArchived', { count: rows.length })}
      </Switch>
      {isShown && (
        <Panel className="mbs-2">
          <ul aria-label={t('settings.archived')}>
            {rows.map((row) => (
              <li
                key={row.id}
                className="flex min-h-11 items-center gap-2 border-be border-border ps-4 pe-2 last:border-0"
              >
                <span className="min-w-0 flex-1 truncate text-muted">{row.shown}</span>
                <Button
                  size="small"
                  look="quiet"
                  disabledReason={row.restoreBlockedBy}
                  onClick={() => onAct(() => row.change({ isArchived: false }))}
                >
                  {t('settings.restore')}
                </Button>
                {row.remove && (
                  <Button size="small" look="quiet" onClick={() => row.remove && onAct(row.remove)}>
                    {t('settings.remove')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}
