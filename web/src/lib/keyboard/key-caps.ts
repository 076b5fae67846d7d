import type { Translator } from '../i18n/translator'
import type { KeySequence } from './key-sequence'

const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Meta: '⌘', Enter: '↵' }
const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
}

/** The caps to draw for a sequence, one list for each key: `g u` is `[['G'], ['U']]`, `Mod+k` `[['Ctrl', 'K']]`. */
export function keyCaps(keys: KeySequence, isMac: boolean, { t }: Translator): string[][] {
  return keys.split(' ').map((key) => (key === '+' ? ['+'] : key.split('+')).map((part) => cap(part, isMac, t)))
}

function cap(part: string, isMac: boolean, t: Translator['t']): string {
  if (isMac && macSigns[part]) return macSigns[part]
  if (part === 'Mod') return t('key.control')
  if (part === 'Shift') return t('key.shift')
  if (part === 'Enter') return t('key.enter')
  return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part)
}
