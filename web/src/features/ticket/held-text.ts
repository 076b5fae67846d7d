import type { Translator } from '../../lib/i18n/translator'

/** Why a message waits for a decision, in the agent's language; what it does not know stands as it is. */
export function heldText(reason: string | null, t: Translator['t']): string {
  const known: Record<string, string> = {
    stranger: t('held.stranger'),
    pending: t('held.pending'),
    'unproven-address-mark': t('held.unproven-address-mark'),
    'agent-answered-directly': t('held.agent-answered-directly'),
    'address-proof': t('held.address-proof'),
  }
  return known[reason ?? ''] ?? reason ?? ''
}
