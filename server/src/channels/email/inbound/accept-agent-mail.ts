import type { AgentAccessFact, Facts } from './facts'
import { markKinds } from './find-marks'
import type { AgentMail, Belonging, Evidence, MailDraft, Placement, Step } from './mail-draft'

/**
 * Step 10: what mail from an agent's address may do. Only a proven mail with this agent's own notification mark
 * writes to the customer; nothing else here mails anybody.
 */
export const acceptAgentMail: Step = {
  name: 'accept-agent-mail',
  needs: ['sender', 'agentAccess'],
  heavy: null,
  run: (mail, facts) => {
    if (!mail.author.isAgent || mail.forward || mail.bounce) return { continue: mail, why: 'No answer of an agent.' }
    const { agentMail, placement, why } = decide(mail, facts)
    // Whatever a mail of an agent does here, no program answers it.
    const isSilent =
      agentMail.kind !== 'none' || (placement.kind === 'held' && placement.reason === 'agent-answered-directly')
    return { continue: { ...mail, agentMail, placement, mayAnswer: mail.mayAnswer && !isSilent }, why }
  },
}

type Decision = { agentMail: AgentMail; placement: Placement; why: string }

function decide(mail: MailDraft, facts: Facts): Decision {
  const notification = mail.candidates.find(
    (one) => one.markKind === markKinds.agent || one.markKind === markKinds.agentNote,
  )
  if (notification) return byNotification(mail, facts, notification)
  const { placement } = mail
  if (mail.authentication.verdict === 'fail')
    return {
      agentMail: { kind: 'none' },
      placement,
      why: "An agent's address, disowned by its domain: a stranger's mail.",
    }
  const direct = directAnswer(mail)
  if (!direct) return { agentMail: { kind: 'none' }, placement, why: 'An agent asks like anybody else.' }
  // The agent answered the customer directly with us in Cc: recorded by a person, never sent again.
  const mayBelongTo = placement.mayBelongTo.filter((one) => one.ticketId !== direct.ticketId)
  const held: Placement = {
    kind: 'held',
    ...direct,
    sideConversationId: null,
    standing: 'stranger',
    reason: 'agent-answered-directly',
    mayBelongTo,
  }
  return {
    agentMail: { kind: 'none' },
    placement: held,
    why: 'An agent answered outside the desk; held to be recorded.',
  }
}

const directEvidence: ReadonlySet<Evidence> = new Set(['E1', 'E2', 'E3', 'E4'])

/** The ticket whose mail the agent answered from an own mail program, where it is not the agent's own ticket. */
function directAnswer({ placement, candidates }: MailDraft): Belonging | null {
  const isAside = (one: Belonging) =>
    candidates.some(({ ticketId, sideConversationId }) => ticketId === one.ticketId && sideConversationId !== null)
  if (placement.kind === 'open')
    return placement.mayBelongTo.find((one) => directEvidence.has(one.evidence) && !isAside(one)) ?? null
  // What is said aside waits there, or is said there: it never becomes an answer to the customer.
  if (placement.sideConversationId !== null) return null
  if (placement.standing === 'customer' || (placement.kind === 'append' && placement.isInternal)) return null
  const { ticketId, evidence } = placement
  return evidence === 'copy' || evidence === 'bounce' ? null : { ticketId, evidence }
}

function byNotification(
  mail: MailDraft,
  facts: Facts,
  mark: { ticketId: string; markKind: string | null; markPerson: string | null },
): Decision {
  // Merged since, it is the ticket it went into that counts: what the agent may see and do there.
  const ticketId = facts.tickets.find((one) => one.namedId === mark.ticketId)?.ticketId ?? mark.ticketId
  const own = (reason: 'wrong-mark' | 'no-access' | 'authentication-failed', why: string): Decision => ({
    agentMail: { kind: 'ownTicket', reason },
    placement: { kind: 'open', mayBelongTo: [{ ticketId, evidence: 'E1' }] },
    why,
  })
  const { personId } = mail.author
  if (mail.authentication.verdict === 'fail') return own('authentication-failed', "The mail fails its domain's policy.")
  if (personId === null || mark.markPerson !== personId)
    return own('wrong-mark', "Another agent's notification was answered.")
  const access = facts.agentAccess.find((one) => one.ticketId === ticketId)
  if (!access?.canSee) return own('no-access', 'The agent may not see this ticket.')
  const kind = mark.markKind === markKinds.agentNote ? noteKindOf(mail) : kindOf(mail, access)
  return {
    agentMail: { kind, ticketId, personId },
    placement: {
      kind: 'append',
      ticketId,
      evidence: 'E1',
      isInternal: kind !== 'reply',
      sideConversationId: null,
      standing: 'stranger',
      mayBelongTo: [],
    },
    why: `The agent answered its own notification: ${kind}.`,
  }
}

/** What is for colleagues never becomes a draft of an answer to the customer; unproven, it waits to be looked at. */
const noteKindOf = ({ authentication }: MailDraft): 'note' | 'unproven' =>
  authentication.verdict === 'pass' ? 'note' : 'unproven'

/** Where this agent's replies wait for release, theirs by mail does as well: that is `writeMessage`'s matter. */
function kindOf(mail: MailDraft, access: AgentAccessFact): 'reply' | 'note' | 'draft' {
  if (mail.authentication.verdict !== 'pass') return 'draft'
  if (/^\s*note:/i.test(mail.body.text)) return 'note'
  return access.canReply ? 'reply' : 'note'
}
