import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'

/** Takes a text to the clipboard, and says so until it is drawn anew. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useLanguage()
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // Without a secure connection browsers give no clipboard; the text stands there to be selected.
      setState('refused')
    }
  }
  return (
    <span className="inline-flex items-center gap-2">
      <Button size="small" icon={state === 'copied' ? Check : Copy} onClick={() => void copy()}>
        {t('security.copy')}
      </Button>
      <span role="status" className="text-12 text-muted">
        {state === 'copied' && t('security.copied')}
        {state === 'refused' && t('security.copyRefused')}
      </span>
    </span>
  )
}
