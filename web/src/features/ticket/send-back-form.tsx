import type { Message } from '@foyer/contract/messages'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { askAgain } from '../../lib/query/ask-again'
import { useMe } from '../../lib/session/session'
import { showToast } from '../../ui/toast'
import { returnedDrafts } from './composer/returned-drafts'
import { ReasonForm } from './reason-form'

/** The reason with which a reply goes back to its author. */
export function SendBackForm({ message, onClose }: { message: Message; onClose: () => void }) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const me = useMe()
  const sendBack = useMutation({
    mutationFn: (reason: string) =>
      call('POST /messages/{id}/send-back', { params: { id: message.id }, body: { reason } }),
    onSuccess: ({ ticketId, draftOf }) => {
      if (draftOf === me.id) returnedDrafts.tell(ticketId, message.id)
      showToast({
        text: draftOf === me.id ? t('release.keptForYou') : t('release.sentBack', { name: message.author.name }),
      })
    },
    onError: (error: unknown) => showToast({ text: refusalOf(error, language) }),
    onSettled: () => askAgain(client, 'tickets', 'drafts', 'deliveries'),
  })
  return (
    <ReasonForm
      label={t('release.why')}
      act={t('release.sendBack')}
      leave={t('form.discard')}
      isBusy={sendBack.isPending}
      onGiven={(reason) => sendBack.mutate(reason)}
      onClose={onClose}
    />
  )
}
