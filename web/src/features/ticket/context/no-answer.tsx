import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'

/** In place of facts that do not come: that it is so, and the way to ask anew. Nothing else waits for them. */
export function NoAnswer({ queryKey }: { queryKey: QueryKey }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  return (
    <p role="status" className="flex min-h-7 flex-wrap items-center gap-2 text-13 text-muted">
      {t('context.noAnswer')}
      {/* A request that hangs is given up: asked again, it would only be waited for longer. */}
      <Button size="small" look="link" onClick={() => void client.resetQueries({ queryKey, exact: true })}>
        {t('ui.tryAgain')}
      </Button>
    </p>
  )
}
