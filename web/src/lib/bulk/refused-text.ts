import type { PlainKey, Translator } from '../i18n/translator'

/** Of one among many it is said otherwise than of the one that somebody is looking at. */
const own: Readonly<Record<string, PlainKey>> = {
  'ticket.unknown': 'bulk.refused.unknown',
  'ticket.merged': 'bulk.refused.merged',
}

/** Why tickets were not changed, in the agent's words. */
export function refusedText(code: string, language: Translator): string {
  const known = own[code] ?? `problem.${code}`
  return language.has(known) ? language.t(known) : language.t('problem.unknown')
}
