import type { HandOver } from '@foyer/contract/hand-over'
import type { Ticket } from '@foyer/contract/tickets'
import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { ReasonForm } from '../reason-form'
import { handOverWords } from './hand-over-words'
import { useDecide } from './use-hand-over'

/** An open hand-over above everything said: what it is about, and what each may do about it. */
export default function HandOverBar({ ticket, handOver }: { ticket: Ticket; handOver: HandOver }) {
  const language = useLanguage()
  const { t } = language
  const me = useMe()
  const decide = useDecide(ticket, handOver.id)
  const [isGoingBack, setGoingBack] = useState(false)
  const mayDecide = ticket.abilities.includes('ticket.assign') && ticket.mergedInto === null
  const { lead, writes } = handOverWords(handOver, language, me.id)
  return (
    <InlineNotice
      isBar
      icon={ArrowRightLeft}
      tone={handOver.isReceiverGone ? 'warning' : 'quiet'}
      className="items-start py-2"
    >
      <div className="flex flex-col gap-1.5">
        <p>
          <span className="font-medium">{lead}</span> {writes}
        </p>
        {handOver.isReceiverGone && <p>{t('handOver.receiverGone')}</p>}
        <Words handOver={handOver} />
        {mayDecide && !isGoingBack && (
          <div className="flex flex-wrap gap-2">
            {handOver.isMine && (
              <>
                <Button
                  size="small"
                  look="primary"
                  data-hand-over-accept
                  isBusy={decide.isBusy}
                  onClick={() => decide.act({ how: 'accept' })}
                >
                  {t('handOver.accept')}
                </Button>
                <Button size="small" data-hand-over-return onClick={() => setGoingBack(true)}>
                  {t('handOver.return')}
                </Button>
              </>
            )}
            {(!handOver.isMine || handOver.by?.id === me.id) && (
              <Button
                size="small"
                data-hand-over-take-back
                isBusy={decide.isBusy}
                onClick={() => decide.act({ how: 'take-back' })}
              >
                {t('handOver.takeBack')}
              </Button>
            )}
          </div>
        )}
        {mayDecide && isGoingBack && (
          <ReasonForm
            label={t('handOver.why')}
            act={t('handOver.return')}
            leave={t('settings.cancel')}
            isBusy={decide.isBusy}
            onGiven={(reason) => decide.act({ how: 'return', reason })}
            onClose={() => setGoingBack(false)}
          />
        )}
        {decide.problem && (
          <p role="alert" className="text-danger">
            {decide.problem}
          </p>
        )}
      </div>
    </InlineNotice>
  )
}

/** Open for whom they are meant; the others know them, and messages need the room. */
function Words({ handOver: { summary, tried, isMine } }: { handOver: HandOver }) {
  const { t } = useLanguage()
  return (
    <details open={isMine}>
      <summary className="w-fit cursor-pointer text-12 text-muted">{t('handOver.summary')}</summary>
      <section
        // A region that scrolls has to be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        aria-label={t('handOver.summary')}
        className="scroll-quiet grid max-h-40 gap-1 phone:max-h-24"
      >
        <p dir="auto" className="whitespace-pre-line break-words">
          {summary}
        </p>
        {tried !== '' && (
          <dl>
            <dt className="text-12 text-muted">{t('handOver.tried')}</dt>
            <dd dir="auto" className="whitespace-pre-line break-words">
              {tried}
            </dd>
          </dl>
        )}
      </section>
    </details>
  )
}
