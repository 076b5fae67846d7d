import type { InboundMail } from '@foyer/contract/mail'
import { Check, CircleAlert, type LucideIcon, ShieldAlert, TriangleAlert, Zap } from 'lucide-react'
import type { Translator } from '../../lib/i18n/translator'
import type { StepTone } from '../../ui/step-list'
import { proofText } from './proof-text'
import { reasonWord } from './reason-text'

type TraceEntry = InboundMail['trace'][number]
export interface TraceStep {
  icon: LucideIcon
  tone: StepTone
  title: string
  /** In the reader's language, where there is more to say than the title. */
  lead?: string
  /** Nothing was found or done: left out until all steps are asked for. */
  isQuiet?: boolean
}
type Words = Pick<Translator, 't'>
type Teller = (mail: InboundMail, entry: TraceEntry, words: Words) => TraceStep

const fine = (title: string, isQuiet = false): TraceStep => ({ icon: Check, tone: 'calm', title, isQuiet })
const doubtful = (title: string, icon: LucideIcon = TriangleAlert): TraceStep => ({ icon, tone: 'warning', title })

const kinds = {
  reply: 'trace.auto.reply',
  generated: 'trace.auto.generated',
  report: 'trace.auto.report',
  bulk: 'trace.auto.bulk',
} as const
const kindOf = (kind: string | null): keyof typeof kinds | null =>
  kind === 'reply' || kind === 'generated' || kind === 'report' || kind === 'bulk' ? kind : null

const tellers: Record<string, Teller> = {
  'parse-mail': (_mail, _entry, { t }) => fine(t('trace.parse-mail')),
  'check-double': (_mail, _entry, { t }) => fine(t('trace.check-double')),
  'detect-bounce': ({ bounce }, _entry, { t }) => {
    if (bounce === null) return fine(t('trace.bounce.none'), true)
    return bounce.isBounce ? { ...doubtful(t('trace.bounce.back'), CircleAlert) } : fine(t('trace.bounce.report'))
  },
  'detect-automatic': ({ auto }, _entry, { t }) => {
    const kind = auto.isAuto ? kindOf(auto.kind) : null
    return kind === null ? fine(t('trace.auto.person')) : { icon: Zap, tone: 'calm', title: t(kinds[kind]) }
  },
  'read-spam-marks': (_mail, { detail }, { t }) =>
    detail.startsWith('No ') ? fine(t('trace.spam.none'), true) : doubtful(t('trace.spam.marked')),
  authenticate: (mail, _entry, { t }) => {
    const lead = proofText(mail, { t })
    const { verdict } = mail.authentication
    if (verdict === 'pass') return { ...fine(t('trace.proof.pass')), lead }
    if (verdict === 'fail') return { icon: CircleAlert, tone: 'danger', title: t('trace.proof.fail'), lead }
    return { ...doubtful(t('trace.proof.none')), lead }
  },
  'find-ticket': ({ ticketNumber, isNewTicket }, { detail }, { t }) => {
    if (detail.startsWith('No ')) return fine(t('trace.find.none'))
    if (ticketNumber === null || isNewTicket) return fine(t('trace.find.some'))
    return fine(t('trace.find.ticket', { number: String(ticketNumber) }))
  },
  'identify-sender': ({ held, isNewTicket, ticketNumber }, _entry, { t }) => {
    if (held) return doubtful(t('trace.place.held'), ShieldAlert)
    if (isNewTicket) return fine(t('trace.place.new'))
    if (ticketNumber === null) return fine(t('trace.place.other'))
    return fine(t('trace.place.on', { number: String(ticketNumber) }))
  },
  'unwrap-forward': ({ forwarded }, _entry, { t }) =>
    forwarded === null ? fine(t('trace.forward.no'), true) : fine(t('trace.forward.yes')),
  'accept-agent-mail': (_mail, { detail }, { t }) =>
    detail.startsWith('No ') ? fine(t('trace.agent.no'), true) : fine(t('trace.agent.yes')),
  'strip-quotes': (_mail, { detail }, { t }) =>
    /quoted|signature|forwarded/.test(detail) ? fine(t('trace.quotes.folded')) : fine(t('trace.quotes.none'), true),
  'sanitize-html': (_mail, { detail }, { t }) =>
    detail.startsWith('No ') ? fine(t('trace.html.none'), true) : fine(t('trace.html.clean'), true),
  'collect-attachments': (_mail, { detail }, { t }) =>
    detail.startsWith('0 ') ? fine(t('trace.files.none'), true) : fine(t('trace.files.some')),
  'detect-language': (_mail, _entry, { t }) => fine(t('trace.language'), true),
  release: (_mail, _entry, { t }) => fine(t('trace.release')),
}

/** One step of the way a mail went, in plain words; the server's own sentence stands below it. */
export function traceStep(mail: InboundMail, entry: TraceEntry, words: Words): TraceStep {
  const [, kind, code] = /^(drop|quarantine): (.+)$/.exec(entry.outcome) ?? []
  if (kind !== undefined && code !== undefined) {
    const reason = reasonWord(code, words)
    if (mail.state === 'processed') return doubtful(words.t('trace.overruled', { reason }))
    const title = words.t(kind === 'drop' ? 'trace.dropped' : 'trace.quarantined', { reason })
    return kind === 'drop' ? doubtful(title) : doubtful(title, ShieldAlert)
  }
  return tellers[entry.step]?.(mail, entry, words) ?? fine(words.t('trace.other'))
}
