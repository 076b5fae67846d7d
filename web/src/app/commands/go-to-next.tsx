import { CircleCheckBig, Crosshair } from 'lucide-react'
import { call } from '../../lib/api/call'
import type { Place } from '../../lib/commands/place'
import { useLanguage } from '../../lib/i18n/language'
import { showToast } from '../../ui/toast'
import { nextAddress } from './next-address'
import { type Next, whyNext } from './why-next'

/** Opens what matters most and says why it is this one; the ticket at hand is left for another. */
export async function goToNext({ shell, ticket, targets: [open] }: Place): Promise<undefined> {
  const after = ticket === null ? undefined : open?.number
  const next = await call('GET /tickets/next', { query: { ...(after !== undefined && { after }) } })
  if (next.ticket !== null) shell.go(nextAddress(window.location, next.ticket.number))
  showToast({
    icon: next.ticket === null ? CircleCheckBig : Crosshair,
    text: <Said next={next} isAnother={after !== undefined} />,
  })
  return undefined
}

/** Toasts are drawn where the language is known. */
function Said({ next, isAnother }: { next: Next; isAnother: boolean }) {
  const language = useLanguage()
  return next.ticket === null
    ? language.t(isAnother ? 'next.noOther' : 'next.none')
    : whyNext(next, Date.now(), language)
}
