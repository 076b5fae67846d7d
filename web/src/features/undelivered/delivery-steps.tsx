import type { Delivery } from '@foyer/contract/mail'
import type { DeliveryHistory, DeliveryStep } from '@foyer/contract/undelivered'
import { Ban, Check, CircleAlert, Clock3, type LucideIcon, Pencil, RotateCw, Send } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import type { PlainKey } from '../../lib/i18n/translator'
import { exactTime } from '../../lib/time/moment'
import { type Step, StepList, type StepTone } from '../../ui/step-list'

const looks: Record<DeliveryStep['type'], { icon: LucideIcon; tone: StepTone; label: PlainKey }> = {
  queued: { icon: Pencil, tone: 'calm', label: 'undelivered.step.queued' },
  released: { icon: Send, tone: 'calm', label: 'undelivered.step.released' },
  accepted: { icon: Check, tone: 'calm', label: 'undelivered.step.accepted' },
  delayed: { icon: Clock3, tone: 'warning', label: 'undelivered.step.delayed' },
  failed: { icon: CircleAlert, tone: 'danger', label: 'undelivered.step.failed' },
  bounced: { icon: CircleAlert, tone: 'danger', label: 'undelivered.step.bounced' },
  resent: { icon: RotateCw, tone: 'calm', label: 'undelivered.step.resent' },
  readdressed: { icon: Send, tone: 'calm', label: 'undelivered.step.readdressed' },
  cancelled: { icon: Ban, tone: 'calm', label: 'undelivered.step.cancelled' },
}

/** The server's own words, and every step on the way there. */
export function DeliverySteps({ delivery, history }: { delivery: Delivery; history: DeliveryHistory }) {
  const language = useLanguage()
  const { t } = language
  const said = delivery.recipients.filter((one) => one.response !== null && one.state !== 'accepted')
  const words = [...new Set(said.map((one) => one.response ?? ''))]
  const shown = words.length > 0 ? words : [delivery.lastResponse ?? t('undelivered.nothingSaid')]
  const steps = history.steps.map((step, index): Step => {
    const { icon, tone, label } = looks[step.type]
    const named = step.type === 'accepted' && history.relay !== null
    return {
      key: `${index} ${step.type}`,
      icon,
      tone,
      title: named ? t('undelivered.step.acceptedBy', { name: history.relay?.name ?? '' }) : t(label),
      detail: detailOf(step),
      end: <time dateTime={step.at}>{exactTime(new Date(step.at), language)}</time>,
    }
  })
  function detailOf(step: DeliveryStep) {
    if (step.type === 'bounced') return t(step.isConfirmed ? 'undelivered.certain' : 'undelivered.uncertain')
    // What the page shows above already needs no second telling.
    return step.response !== null && shown.includes(step.response) ? null : step.response
  }
  return (
    <section className="mbs-6">
      <h3 className="mbe-2 font-semibold">{t('undelivered.said')}</h3>
      {shown.map((one) => (
        <pre
          key={one}
          dir="auto"
          className="mbe-2 rounded-card bg-sunken px-4 py-3 font-mono text-12 break-words whitespace-pre-wrap"
        >
          {one}
        </pre>
      ))}
      <StepList label={t('undelivered.steps')} steps={steps} />
    </section>
  )
}
