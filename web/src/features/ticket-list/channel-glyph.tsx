import {
  CodeXml,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquareText,
  MessagesSquare,
  PanelTop,
  Phone,
} from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import type { PlainKey } from '../../lib/i18n/translator'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'

interface Look {
  icon: LucideIcon
  tone: string
  name: PlainKey
}
const form: Look = { icon: PanelTop, tone: 'text-channel-form', name: 'channel.form' }
const text: Look = { icon: MessageSquareText, tone: 'text-channel-sms', name: 'channel.text' }
const api: Look = { icon: CodeXml, tone: 'text-muted', name: 'channel.api' }
const looks: Readonly<Record<string, Look>> = {
  email: { icon: Mail, tone: 'text-channel-email', name: 'channel.email' },
  form,
  portal: form,
  chat: { icon: MessageCircle, tone: 'text-channel-chat', name: 'channel.chat' },
  phone: { icon: Phone, tone: 'text-channel-phone', name: 'channel.phone' },
  sms: text,
  whatsapp: text,
  telegram: text,
  forum: { icon: MessagesSquare, tone: 'text-channel-forum', name: 'channel.forum' },
}

/** The way a ticket came in, as a sign with its name behind it. */
export function ChannelGlyph({ channel, isMuted }: { channel: string; isMuted: boolean }) {
  const { t } = useLanguage()
  const { icon, tone, name } = looks[channel] ?? api
  return (
    <span title={t(name)} className="flex">
      <Icon of={icon} className={cx(isMuted ? 'text-muted' : tone)} />
    </span>
  )
}
