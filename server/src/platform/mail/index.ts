// Everything a mail is made of: reading, addresses, signed marks, writing, sending, receiving. It knows no desk.
export {
  type Address,
  asciiDomain,
  isValidAddress,
  normalizeAddress,
  parseAddressList,
} from './addresses'
export { authenticateMail, type MailProof, nothingProven } from './authenticate-mail'
export { cleanLine } from './clean-text'
export { composeMail, type OutgoingFile, type OutgoingMail } from './compose'
export { findUuencoded } from './decode-transfer'
export { type HtmlLine, joinLines, linesOf } from './html-lines'
export { type HtmlElement, type HtmlNode, parseHtml, writeHtml } from './html-tree'
export type { ImapAccount } from './imap-account'
export { ImapFailure } from './imap-failure'
export { type ImapFolder, type ImapMail, ImapSession } from './imap-session'
export {
  type Header,
  MailLimitError,
  type MailNotice,
  type MailPart,
  type ParsedMail,
} from './mail'
export {
  findBodyTokens,
  isGenuineMark,
  type Mark,
  type MarkKeys,
  makeBodyToken,
  makeEnvelopeId,
  makeMessageId,
  makeReplyAddress,
  newMarkRef,
  plainAddressOf,
  readEnvelopeId,
  readMessageId,
  readReplyAddress,
} from './marks'
export { parseMail } from './parse-mail'
export { readDate } from './read-date'
export { headerOf, headersOf } from './read-headers'
export { signMail } from './sign-mail'
export { startSmtpReceiver } from './smtp-receive'
export {
  type RejectedRecipient,
  type SmtpAccount,
  type SmtpOutcome,
  sendBySmtp,
} from './smtp-send'
export { isTnef, readTnef } from './tnef'
export { verifyImap } from './verify-imap'
export { verifySmtp } from './verify-smtp'
