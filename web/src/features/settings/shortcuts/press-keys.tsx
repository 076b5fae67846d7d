import { type KeyboardEvent, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { keyCaps } from '../../../lib/keyboard/key-caps'
import { keyName } from '../../../lib/keyboard/key-name'
import type { KeySequence } from '../../../lib/keyboard/key-sequence'
import { isMac } from '../../../lib/keyboard/platform'
import { keyRefusal } from '../../../lib/keyboard/reserved-keys'
import { KeyCaps } from '../../../ui/key-caps'

const most = 3

/** Takes the keys that are pressed, one after the other, until Enter; Escape leaves things as they are. */
export function PressKeys(props: {
  label: string
  onChange: (keys: KeySequence) => void
  onSet: (keys: KeySequence) => void
  onLeave: () => void
}) {
  const language = useLanguage()
  const { t } = language
  const [pressed, setPressed] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<'browser' | 'surface' | null>(null)
  const change = (keys: readonly string[]) => {
    setPressed(keys)
    setRefusal(null)
    props.onChange(keys.join(' '))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const name = keyName(event.nativeEvent, isMac)
    if (name === null || name === 'Tab' || name === 'Shift+Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (name === 'Escape') return props.onLeave()
    if (name === 'Enter') return pressed.length > 0 ? props.onSet(pressed.join(' ')) : props.onLeave()
    if (name === 'Backspace') return change(pressed.slice(0, -1))
    const refused = keyRefusal(name)
    if (refused) setRefusal(refused)
    else change([...pressed, name].slice(-most))
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <input
        // Opened to press keys: the field is where the hands are.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        readOnly
        aria-label={props.label}
        value=""
        placeholder={pressed.length > 0 ? '' : t('keys.press')}
        onKeyDown={onKeyDown}
        className="h-8 w-32 rounded-control border border-border-strong bg-raised px-2 text-13 phone:h-11"
      />
      <span role="status" className="flex items-center gap-2 text-12 text-muted">
        {pressed.length > 0 && <KeyCaps keys={keyCaps(pressed.join(' '), isMac, language)} />}
        {refusal === 'browser' ? t('keys.ofBrowser') : refusal === 'surface' ? t('keys.ofFields') : t('keys.pressHow')}
      </span>
    </span>
  )
}
