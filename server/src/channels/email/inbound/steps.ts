import { acceptAgentMail } from './accept-agent-mail'
import { authenticate } from './authenticate'
import { checkDouble } from './check-double'
import { collectAttachments } from './collect-attachments'
import { detectAutomatic } from './detect-automatic'
import { detectBounce } from './detect-bounce'
import { detectLanguage } from './detect-language'
import { findTicket } from './find-ticket'
import { identifySender } from './identify-sender'
import type { Step } from './mail-draft'
import { parseMail } from './parse-mail'
import { readSpamMarks } from './read-spam-marks'
import { sanitizeHtml } from './sanitize-html'
import { stripQuotes } from './strip-quotes'
import { unwrapForward } from './unwrap-forward'

/** The order of `email.md` 2, and the only place that knows it. */
export const steps: readonly Step[] = [
  parseMail,
  checkDouble,
  detectBounce,
  detectAutomatic,
  readSpamMarks,
  authenticate,
  findTicket,
  identifySender,
  unwrapForward,
  acceptAgentMail,
  stripQuotes,
  sanitizeHtml,
  collectAttachments,
  detectLanguage,
]

/** Of mail of the past: what it says and who wrote it, but neither where it belongs nor what it would do today. */
export const importSteps: readonly Step[] = [
  parseMail,
  detectBounce,
  detectAutomatic,
  stripQuotes,
  sanitizeHtml,
  collectAttachments,
  detectLanguage,
]
