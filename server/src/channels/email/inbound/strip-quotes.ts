import { joinLines, parseHtml } from '../../../platform/mail'
import type { Facts } from './facts'
import { dropHidden } from './hidden-html'
import type { QuoteContext } from './judged'
import type { AgentMail, MailDraft, Step } from './mail-draft'
import { subjectPrefixes } from './mail-language'
import { replyMarkerPattern } from './reply-marker.data'
import type { Segment } from './segments'
import { shinglesOf } from './sent-texts'
import { stripHtml } from './strip-html'
import { stripText } from './strip-text'

/** Step 11: folds what was quoted, deletes nothing. Of a mail with HTML the HTML is judged, since it is what is shown. */
export const stripQuotes: Step = {
  name: 'strip-quotes',
  needs: ['sentTexts'],
  heavy: 'body',
  run: (mail, facts) => {
    const context = contextOf(mail, facts)
    const draft = mail.body.html === null ? fromText(mail, context) : fromHtml(mail, context)
    const counts = new Map<string, number>()
    for (const segment of draft.segments) counts.set(segment.kind, (counts.get(segment.kind) ?? 0) + 1)
    const why = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')
    return isActing(draft.agentMail) ? reversed(draft, why) : { continue: draft, why }
  },
}

export function contextOf(mail: MailDraft, { sentTexts }: Facts): QuoteContext {
  const { inReplyTo, references, subject } = mail.parsed
  const [outermost] = subjectPrefixes(subject)
  const isAnswer = inReplyTo.length > 0 || references.length > 0
  const isReply = isAnswer || outermost === 'reply'
  const isForward = outermost === 'forward' || (outermost === 'either' && (!isAnswer || isNordic(mail.body.text)))
  return {
    isReply,
    // What an agent forwarded is the customer's first mail here, whatever the forward answers. A mail that by its own
    // headers answers another is cut like any answer, also where that other one never came here (decision 3).
    isFirst: mail.forward !== null || (!isAnswer && mail.placement.kind === 'open' && mail.agentMail.kind === 'none'),
    isForward: isForward && mail.forward === null,
    sent: shinglesOf(sentTexts),
  }
}

/** "VS" answers in Finnish, and forwards in Danish and Norwegian, whose header labels tell them apart. */
const isNordic = (text: string): boolean => /^[\s*>]{0,4}Fra\s?:/m.test(text) && /^[\s*>]{0,4}Emne\s?:/m.test(text)

function fromText(mail: MailDraft, context: QuoteContext): MailDraft {
  const { segments, visibleText } = stripText(mail.body.text, context)
  return { ...mail, segments, text: mail.body.text, visibleText, htmlTree: null }
}

function fromHtml(mail: MailDraft, context: QuoteContext): MailDraft {
  const { root, isCut } = parseHtml(mail.body.html ?? '')
  // Half a document would show less than was written; the text shows it all.
  if (isCut)
    return {
      ...fromText(mail, context),
      body: { ...mail.body, html: null },
      notices: [...mail.notices, 'htmlTooLarge'],
    }
  dropHidden(root)
  const { segments, visibleText, visible } = stripHtml(root, context)
  return { ...mail, segments, visibleText, htmlTree: { full: root, visible } }
}

const isActing = (agentMail: AgentMail): agentMail is Extract<AgentMail, { ticketId: string }> =>
  agentMail.kind !== 'none' && agentMail.kind !== 'ownTicket'

/**
 * The rule turned round (2.8): a notification may hold internal text, so only what stands above its marker or above
 * a quote is the agent's. Where neither is found, a reply stays a draft.
 */
function reversed(mail: MailDraft, why: string): { continue: MailDraft; why: string } {
  const above: Segment[] = []
  let isCertain = false
  for (const segment of mail.segments) {
    const marker = replyMarkerPattern.exec(segment.text)
    isCertain = marker !== null || segment.kind === 'quoted' || segment.kind === 'attribution'
    if (marker) above.push({ ...segment, text: segment.text.slice(0, marker.index) })
    if (isCertain) break
    above.push(segment)
  }
  const written = joinLines(above.map((segment) => segment.text)).replace(/^\s*note:\s*/i, '')
  // A note is read by colleagues alone, so all of it may be one.
  const agentMail =
    isCertain || !isActing(mail.agentMail) || mail.agentMail.kind === 'note'
      ? mail.agentMail
      : { ...mail.agentMail, kind: 'draft' as const }
  const draft = {
    ...mail,
    agentMail,
    visibleText: written,
    text: written,
    htmlTree: null,
    body: { html: null, text: written },
  }
  return {
    continue: draft,
    why: isCertain
      ? `${why}; only what stands above is taken.`
      : `${why}; no sure end of the answer, so it is a draft.`,
  }
}
