import { isMac } from './platform'

interface LayoutMap {
  get: (code: string) => string | undefined
}

/** How a keyboard of the United States is labelled where others differ; it has no AltGr. */
const american: Readonly<Record<string, string>> = {
  KeyZ: 'z',
  KeyQ: 'q',
  Minus: '-',
  BracketLeft: '[',
  Semicolon: ';',
}

export const isAmerican = (layout: LayoutMap): boolean =>
  Object.entries(american).every(([code, label]) => layout.get(code) === label)

/** Whether Ctrl and Alt together may print a sign here; where the browser does not tell the layout, they may. */
export async function mayHaveAltGr(): Promise<boolean> {
  if (isMac) return false
  const keyboard: unknown = Reflect.get(navigator, 'keyboard')
  if (!hasLayoutMap(keyboard)) return true
  // Refused inside foreign frames: then nothing is known.
  const layout = await keyboard.getLayoutMap().catch(() => null)
  return layout === null || !isAmerican(layout)
}

const hasLayoutMap = (value: unknown): value is { getLayoutMap: () => Promise<LayoutMap> } =>
  typeof value === 'object' && value !== null && 'getLayoutMap' in value && typeof value.getLayoutMap === 'function'
