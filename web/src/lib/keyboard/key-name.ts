/** The parts of a `KeyboardEvent` that decide which key was meant. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
  getModifierState: (name: 'AltGraph') => boolean
}

const shifted: Record<string, [plain: string, shifted: string]> = {
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Semicolon: [';', ':'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Quote: ["'", '"'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Backquote: ['`', '~'],
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'NumLock', 'OS'])

/**
 * What a key press is called: `e`, `Shift+e`, `?`, `Mod+k`, `Mod+Shift+Enter`, `ArrowDown`; null where it means nothing
 * by itself (a modifier, a dead key, a composition). A printable ASCII sign decides; any other script is read by the
 * key's position. With AltGr the printed sign counts alone, because that is how `]` is typed on a German keyboard.
 */
export function keyName(press: KeyPress, isMac: boolean): string | null {
  if (press.isComposing || press.key === 'Process' || press.key === 'Dead' || press.key === 'Unidentified') return null
  if (modifiers.has(press.key)) return null
  const printable = isPrintable(press.key)
  const typesSign = press.getModifierState('AltGraph') || (isMac && press.altKey && !press.ctrlKey && !press.metaKey)
  if (printable && typesSign) return isAscii(press.key) ? press.key.toLowerCase() : null
  const mod = isMac ? press.metaKey : press.ctrlKey
  const prefix = [
    mod ? 'Mod+' : '',
    isMac && press.ctrlKey ? 'Ctrl+' : '',
    !isMac && press.metaKey ? 'Meta+' : '',
    press.altKey ? 'Alt+' : '',
  ].join('')
  if (!printable) return `${prefix}${press.shiftKey ? 'Shift+' : ''}${press.key === ' ' ? 'Space' : press.key}`
  const sign = isAscii(press.key) ? press.key : signByPosition(press)
  if (sign === null) return null
  // Letters name Shift (Caps Lock is no Shift); all other signs carry it in themselves: `?`, `#`.
  const isLetter = /^[a-z]$/i.test(sign)
  return `${prefix}${isLetter && press.shiftKey ? 'Shift+' : ''}${sign.toLowerCase()}`
}

/** Names of keys are ASCII words; a key may also print two signs at once, such as the Arabic lam-alef. */
const isPrintable = (key: string): boolean => key !== ' ' && ([...key].length === 1 || !/^[\x20-\x7e]+$/.test(key))

const isAscii = (sign: string): boolean => /^[!-~]$/.test(sign)

function signByPosition({ code, shiftKey }: KeyPress): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return letter
  const pair = shifted[code]
  return pair ? pair[shiftKey ? 1 : 0] : null
}
