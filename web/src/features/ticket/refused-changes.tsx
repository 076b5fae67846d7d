import { ApiProblem } from '../../lib/api/api-problem'
import { problemText } from '../../lib/api/problem-text'
import { useChanges } from '../../lib/changes/change-board'
import { keepTheirs, tryAgain } from '../../lib/changes/change-queue'
import type { Change } from '../../lib/changes/waiting-change'
import { useLanguage } from '../../lib/i18n/language'
import type { PlainKey } from '../../lib/i18n/translator'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'

const names: { [Part in keyof Change]?: PlainKey } = {
  status: 'ticket.status',
  assigneeId: 'ticket.assignee',
  teamId: 'ticket.team',
  priority: 'context.priority',
  type: 'context.type',
  categoryId: 'context.category',
  mailboxId: 'context.mailbox',
  addTags: 'context.tags',
  removeTags: 'context.tags',
  dueAt: 'context.due',
  promisedUntil: 'promise.name',
  snoozedUntil: 'ticket.snooze',
  customFields: 'settings.fields',
  isFollowed: 'context.followers',
}

/** What the server did not take of one's changes to this ticket, and the two ways on. */
export function RefusedChanges({ ticketId }: { ticketId: string }) {
  const language = useLanguage()
  const { t } = language
  const refused = useChanges().filter((one) => one.ticketId === ticketId && one.refused !== undefined)
  const [first] = refused
  if (!first?.refused) return null
  const { status, code, detail } = first.refused
  const parts = refused.flatMap(({ change }) => Object.keys(change).map((part) => names[part as keyof Change]))
  const named = [...new Set(parts)].flatMap((name) => (name ? [t(name)] : [])).join(', ')
  return (
    <InlineNotice
      tone="danger"
      isBar
      action={
        <span className="flex gap-2">
          <Button size="small" onClick={() => tryAgain(ticketId)}>
            {t('ticket.tryAgain')}
          </Button>
          <Button size="small" look="quiet" onClick={() => keepTheirs(ticketId)}>
            {t('network.keepTheirs')}
          </Button>
        </span>
      }
    >
      {t('network.refused', { names: named })} {problemText(new ApiProblem(status, { code, detail }), language)}
    </InlineNotice>
  )
}
