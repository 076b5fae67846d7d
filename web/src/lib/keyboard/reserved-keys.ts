import { isSingleKey, type KeySequence } from './key-sequence'

/** New, close and switch tab, reload, address bar, quit: what a browser keeps for itself. */
const ofBrowser =
  /^(Mod\+(Shift\+)?[ntwr]|Mod\+[lq]|Mod\+\d|(Mod|Ctrl)\+(Shift\+)?Tab|(Mod|Ctrl)\+Page(Up|Down)|Alt\+Arrow(Left|Right)|(Mod\+)?F5|F1[12]|Alt\+F4)$/
const modifier = /^(Mod|Ctrl|Meta|Alt)\+/
const functionKey = /^(Shift\+)?F\d+$/

/** Whether a command may be given this key: `browser` keeps some, `surface` says that fields and menus live by it. */
export function keyRefusal(key: string): 'browser' | 'surface' | null {
  if (ofBrowser.test(key)) return 'browser'
  return isSingleKey(key) || functionKey.test(key) || modifier.test(key) ? null : 'surface'
}

/** Keys from elsewhere, such as a file: one to three that may be given, with blanks between. */
export const isKeySequence = (keys: KeySequence): boolean => {
  const parts = keys.split(' ')
  return parts.length <= 3 && parts.every((key) => key !== '' && key.length <= 30 && keyRefusal(key) === null)
}
