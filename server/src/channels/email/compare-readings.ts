import type { InboundReading, ReprocessPreview } from '@foyer/contract/inbound-acts'
import { InboundState } from '@foyer/contract/mail'
import type { Ctx } from '../../core/context'
import type { Arrived } from './arrival-store'
import type { Verdict } from './inbound/mail-draft'
import { type Contents, filesOf } from './reprocess-store'
import { storable } from './storable'

const longestShown = 20_000

/** A mail as it was read when it came beside as it is read now; by its words, files and kind, not by its bytes of HTML. */
export async function compareReadings(
  ctx: Ctx,
  given: { mail: Arrived; message: Contents | null; read: { verdict: Verdict } },
): Promise<ReprocessPreview> {
  const { mail, read } = given
  // A duplicate points at the message of the first mail: what that says is not this mail's matter, and stays.
  const isDuplicate = mail.state === 'dropped' && given.message !== null
  const message = isDuplicate ? null : given.message
  const before: InboundReading = {
    state: InboundState.parse(mail.state),
    reason: mail.reason,
    subject: message?.subject ?? mail.subject,
    text: (message?.visibleText ?? '').slice(0, longestShown),
    hasHtml: message !== null && message.html !== null,
    files: message === null ? [] : await filesOf(ctx, message.id),
    auto: message?.autoKind ?? null,
  }
  const after = isDuplicate ? before : readingOf(read.verdict, before)
  return { before, after, isChanged: JSON.stringify(before) !== JSON.stringify(after) }
}

/** What cannot be read, or is dropped, stays what it is. */
function readingOf(verdict: Verdict, before: InboundReading): InboundReading {
  if (!('continue' in verdict)) return before
  const mail = verdict.continue
  return {
    state: 'processed',
    reason: null,
    subject: storable(mail.forward?.subject ?? mail.parsed.subject),
    text: storable(mail.visibleText).slice(0, longestShown),
    hasHtml: mail.html !== null,
    files: mail.files.map(({ name, content }) => ({ name: storable(name), size: content.byteLength })),
    auto: mail.auto,
  }
}
