import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { useAwaySince } from '../../lib/network/network'
import { useMe } from '../../lib/session/session'
import { clockTime } from '../../lib/time/moment'
import { InlineNotice } from '../../ui/inline-notice'
import { useOffline } from './use-offline'

const patienceMs = 10_000

/** After ten seconds without a network: since when, and that work goes on. Never a dialog. */
export default function NetworkBar() {
  const language = useLanguage()
  useOffline(useMe().id)
  const since = useAwaySince()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (since === null) return
    const timer = setTimeout(() => setLong(true), Math.max(0, since + patienceMs - Date.now()))
    return () => clearTimeout(timer)
  }, [since])
  if (since === null || !isLong) return null
  return (
    <InlineNotice isBar tone="warning" icon={CloudOff}>
      {language.t('network.away', { date: clockTime(new Date(since), language) })}
    </InlineNotice>
  )
}
