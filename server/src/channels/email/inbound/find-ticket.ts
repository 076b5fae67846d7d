import { isGenuineMark } from '../../../platform/mail'
import type { Facts } from './facts'
import { markKinds } from './find-marks'
import type { Candidate, Evidence, FoundMark, MailDraft, Step } from './mail-draft'

/** Step 7: every ticket the mail may belong to, with its evidence. Evidence routes, it grants nothing. */
export const findTicket: Step = {
  name: 'find-ticket',
  needs: ['markKeys', 'markTargets', 'knownMessages', 'legacyReferences', 'ticketsByNumber'],
  heavy: null,
  run: (mail, facts) => {
    const candidates = [
      ...byMark(mail, facts, { where: 'inReplyTo', evidence: 'E1' }),
      ...byMark(mail, facts, { where: 'recipient', evidence: 'E2' }),
      ...byMark(mail, facts, { where: 'references', evidence: 'E3' }),
      ...byStoredId(mail, facts),
      ...byMark(mail, facts, { where: 'body', evidence: 'E5' }),
      ...facts.legacyReferences.map((one) => plain(one.ticketId, 'E6')),
      ...byNumber(mail, facts),
    ]
    const found = unique(candidates)
    const why =
      found.length === 0
        ? 'No evidence of any ticket.'
        : found.map((one) => `${one.evidence} ${one.ticketId}`).join(', ')
    return { continue: { ...mail, candidates: found }, why }
  },
}

const plain = (ticketId: string, evidence: Evidence): Candidate => ({
  ticketId,
  evidence,
  markKind: null,
  markPerson: null,
  sideConversationId: null,
})

function byMark(mail: MailDraft, facts: Facts, wanted: { where: FoundMark['where']; evidence: Evidence }): Candidate[] {
  return mail.marks.flatMap(({ mark, where }) => {
    // A bounce address is no reply address: what answers to it is filed by detect-bounce or identify-sender.
    if (where !== wanted.where || (mark.kind === markKinds.bounce && where !== 'recipient')) return []
    const target = facts.markTargets.find((one) => one.ref === mark.ref && one.kind === mark.kind)
    const genuine = target ? isGenuineMark(facts.markKeys, mark, target.persons) : null
    if (!target || !genuine) return []
    return [
      {
        ticketId: target.ticketId,
        evidence: wanted.evidence,
        markKind: mark.kind,
        markPerson: genuine.person,
        sideConversationId: target.sideConversationId,
      },
    ]
  })
}

function byStoredId(mail: MailDraft, { knownMessages }: Facts): Candidate[] {
  const ids = new Set([...mail.parsed.inReplyTo, ...mail.parsed.references])
  return knownMessages
    .filter((one) => one.routes && ids.has(one.messageId))
    .sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime())
    .map((one) => ({ ...plain(one.ticketId, 'E4'), sideConversationId: one.sideConversationId }))
}

function byNumber(mail: MailDraft, { ticketsByNumber }: Facts): Candidate[] {
  const numbers = new Set(subjectNumbers(mail.parsed.subject))
  return ticketsByNumber.filter((one) => numbers.has(one.number)).map((one) => plain(one.ticketId, 'E7'))
}

/** Numbers of the form `[#123]` that stand as whole words in a subject; the gatherer looks these up. */
export function subjectNumbers(subject: string): number[] {
  const found = [...subject.matchAll(/(?<![\p{L}\p{N}])\[#(\d{1,9})\](?![\p{L}\p{N}])/gu)]
  return [...new Set(found.map((match) => Number(match[1])))].slice(0, 10)
}

/** The first evidence for each ticket is its best; a side conversation is a place of its own. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter((one) => {
    const key = `${one.ticketId} ${one.evidence} ${one.sideConversationId ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
