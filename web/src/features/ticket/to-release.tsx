import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalOf } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { dayAndTime } from '../../lib/time/moment'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/inline-notice'
import { showToast } from '../../ui/toast'
import { NewerMessages } from './composer/newer-messages'
import { recallReply } from './recall-reply'
import { SendBackForm } from './send-back-form'
import { useRelease } from './use-release'

/** A reply that another agent has to release: in words why it has not left, and what each may do about it. */
export default function ToRelease({ message, ticket }: { message: Message; ticket: Ticket }) {
  const language = useLanguage()
  const { t } = language
  const me = useMe()
  const [isGoingBack, setGoingBack] = useState(false)
  const recall = useMutation({
    mutationFn: () => recallReply(message.id),
    onError: (error: unknown) => showToast({ text: refusalOf(error, language) }),
  })
  const { release, isBusy, newer } = useRelease(message, ticket)
  const isOwn = message.author.id === me.id
  const mayDecide = !isOwn && ticket.abilities.includes('ticket.release')
  const isLater = message.releaseAt !== null && Date.parse(message.releaseAt) > Date.now()
  return (
    <div className="mbs-2 grid gap-2 border-bs border-border pbs-2">
      <p className="text-13 text-muted">
        {isOwn ? t('release.waits') : t('release.waitsOf', { name: message.author.name })}
        {isLater && ` ${t('release.leavesThen', { time: dayAndTime(new Date(message.releaseAt ?? ''), language) })}`}
      </p>
      {newer.length > 0 && (
        <InlineNotice tone="warning">
          <p className="font-medium">{t('release.stale')}</p>
          <NewerMessages messages={newer} />
        </InlineNotice>
      )}
      <div className="flex flex-wrap gap-2">
        {isOwn && (
          <Button size="small" isBusy={recall.isPending} onClick={() => recall.mutate()}>
            {t('reply.edit')}
          </Button>
        )}
        {mayDecide && (
          <>
            <Button size="small" data-release isBusy={isBusy} onClick={() => void release(newer.at(-1)?.id)}>
              {newer.length > 0 ? t('release.anyway') : t('release.release')}
            </Button>
            {!isGoingBack && (
              <Button size="small" look="quiet" data-send-back onClick={() => setGoingBack(true)}>
                {t('release.sendBack')}
              </Button>
            )}
          </>
        )}
      </div>
      {mayDecide && isGoingBack && <SendBackForm message={message} onClose={() => setGoingBack(false)} />}
    </div>
  )
}
