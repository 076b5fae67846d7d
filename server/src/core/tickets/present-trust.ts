import { MessageTrust } from '@foyer/contract/messages'
import type { MessageView } from './message-view-store'

const Verdict = MessageTrust.shape.authentication

/** Once its raw mail is gone, a message still knows whether it was proven. */
export function presentTrust({ trust, isUnproven, isBounce, replyTo }: MessageView): MessageTrust | null {
  if (trust === null || isBounce) return null
  const { agentName, brandName } = trust
  return {
    authentication: Verdict.safeParse(trust.verdict).data ?? (isUnproven ? 'none' : 'pass'),
    replyToDiffers: replyTo !== null,
    looksLike:
      agentName !== null
        ? { kind: 'agent', name: agentName }
        : brandName !== null
          ? { kind: 'brand', name: brandName }
          : null,
    isFirstContact: trust.isFirstContact,
  }
}
