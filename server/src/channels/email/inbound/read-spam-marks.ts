import { headerOf } from '../../../platform/mail'
import type { MailboxFact } from './facts'
import type { MailDraft, Step } from './mail-draft'

/**
 * Step 5: what spam filters before us wrote, as far as the mailbox trusts them. Positive marks only. What lay in the spam
 * folder of the account it was fetched from is spam, unless its sender wrote before and that was none.
 */
export const readSpamMarks: Step = {
  name: 'read-spam-marks',
  needs: ['mailbox', 'isSenderKnown'],
  heavy: null,
  run: (mail, { mailbox, isSenderKnown }) => {
    if (mail.isFromSpamFolder && mailbox && !isSenderKnown) {
      const { threshold } = mailbox.spamMarks
      const spam = { score: threshold, threshold, source: 'folder', isSpam: true }
      return { continue: { ...mail, spam }, why: 'It lay in the spam folder, and its sender is not known.' }
    }
    const found = mailbox ? strongest(mail, mailbox) : null
    if (!found || !mailbox) return { continue: { ...mail, spam: null }, why: 'No trusted spam mark.' }
    const { threshold } = mailbox.spamMarks
    const isSpam = found.isFlagged || found.score >= threshold
    const spam = { score: found.score, threshold, source: found.source, isSpam }
    return { continue: { ...mail, spam }, why: `${found.source} says ${found.score}, the threshold is ${threshold}.` }
  },
}

type SpamMark = { score: number; source: string; isFlagged: boolean }

function strongest(mail: MailDraft, { spamMarks }: MailboxFact): SpamMark | null {
  const header = (name: string): string => headerOf(mail.parsed.headers, name)?.text ?? ''
  const marks: SpamMark[] = []
  if (spamMarks.spamAssassin) {
    const status = header('x-spam-status')
    const score = scoreIn(/\b(?:score|hits)=(-?\d{1,4}(?:\.\d+)?)/i.exec(status)?.[1] ?? header('x-spam-score'))
    const isFlagged = /^yes\b/i.test(header('x-spam-flag')) || /^yes\b/i.test(status)
    if (score !== null || isFlagged)
      marks.push({ score: score ?? spamMarks.threshold, source: 'SpamAssassin', isFlagged })
  }
  if (spamMarks.rspamd) {
    const score = scoreIn(
      /\[(-?\d{1,4}(?:\.\d+)?)\s*\//.exec(header('x-spamd-result'))?.[1] ?? header('x-rspamd-score'),
    )
    const isFlagged = /^(?:reject|add header|rewrite subject)$/i.test(header('x-rspamd-action').trim())
    if (score !== null || isFlagged) marks.push({ score: score ?? spamMarks.threshold, source: 'Rspamd', isFlagged })
  }
  if (spamMarks.exchange) {
    const level = scoreIn(
      /\bSCL:(-?\d)/.exec(header('x-forefront-antispam-report'))?.[1] ?? header('x-ms-exchange-organization-scl'),
    )
    // Exchange counts from -1 to 9; 5 and more go to the junk folder there.
    if (level !== null && level >= 0) marks.push({ score: level, source: 'Exchange', isFlagged: level >= 5 })
  }
  if (
    spamMarks.subjectMarks.some(
      (mark) => mark !== '' && mail.parsed.subject.toLowerCase().startsWith(mark.toLowerCase()),
    )
  ) {
    marks.push({ score: spamMarks.threshold, source: 'subject', isFlagged: true })
  }
  return (
    marks.sort((one, other) => Number(other.isFlagged) - Number(one.isFlagged) || other.score - one.score)[0] ?? null
  )
}

function scoreIn(text: string | undefined): number | null {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number.parseFloat(text)
  return Number.isFinite(number) ? number : null
}
