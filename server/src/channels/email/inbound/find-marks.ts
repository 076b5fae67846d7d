import {
  findBodyTokens,
  type ParsedMail,
  readEnvelopeId,
  readMessageId,
  readReplyAddress,
} from '../../../platform/mail'
import type { Envelope, FoundMark } from './mail-draft'
import { readReport, readReturned, wrappedReport } from './read-report'

/**
 * Kinds of marks (`email.md` 2.5), as the letters that stand in them. `agentNote` is of a notification whose answer is for
 * colleagues alone.
 */
export const markKinds = { public: 'm', side: 's', agent: 'a', agentNote: 'n', bounce: 'b', test: 't' } as const

const mostMarks = 200

/** Every mark of our form that a mail carries, and where. Nothing is proven by it yet. */
export function findMarks(parsed: ParsedMail, envelope: Envelope): FoundMark[] {
  const found: FoundMark[] = []
  const addId = (id: string, where: FoundMark['where']): void => {
    const mark = readMessageId(id)
    if (mark) found.push({ mark, where })
  }
  if (parsed.messageId) addId(parsed.messageId, 'messageId')
  for (const id of parsed.inReplyTo) addId(id, 'inReplyTo')
  for (const id of parsed.references) addId(id, 'references')
  for (const address of recipientsOf(parsed, envelope)) {
    const marked = readReplyAddress(address)
    if (marked) found.push({ mark: marked.mark, where: 'recipient' })
  }
  for (const mark of findBodyTokens(parsed.text)) found.push({ mark, where: 'body' })
  const report = wrappedReport(parsed) ?? parsed
  for (const id of readReturned(report).messageIds) addId(id, 'returned')
  const envelopeId = readEnvelopeId(readReport(report)?.envelopeId ?? '')
  if (envelopeId) found.push({ mark: envelopeId, where: 'envelopeId' })
  return found.slice(0, mostMarks)
}

/** Everybody the mail was sent to, by envelope and headers. */
export function recipientsOf(parsed: ParsedMail, envelope: Envelope): string[] {
  return [...envelope.to, ...parsed.to.map((one) => one.address), ...parsed.cc.map((one) => one.address)]
}
