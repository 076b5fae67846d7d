// Everything a mail is made of: reading, addresses, signed marks, writing, sending, receiving. It knows no desk.
export {
  type Address,
  asciiDomain,
  formatAddress,
  isValidAddress,
  normalizeAddress,
  parseAddressList,
} from './addresses'
export { cleanLine } from './clean-text'
export { composeMail, type OutgoingFile, type OutgoingMail } from './compose'
export { decodeText } from './decode-charset'
export { decodeUuencode } from './decode-transfer'
export { readParameters } from './header-parameters'
export { type HtmlLine, joinLines, linesOf, textOf } from './html-lines'
export { type HtmlElement, type HtmlNode, type HtmlTree, parseHtml, writeHtml } from './html-tree'
export {
  type CharsetChoice,
  type Header,
  MailLimitError,
  type MailNotice,
  type MailPart,
  mailLimits,
  type ParsedMail,
} from './mail'
export {
  findBodyTokens,
  isGenuineMark,
  type Mark,
  type MarkKey,
  type MarkKeys,
  type MarkSubject,
  makeBodyToken,
  makeMessageId,
  makeReplyAddress,
  newMarkRef,
  plainAddressOf,
  readBodyToken,
  readMessageId,
  readReplyAddress,
} from './marks'
export { type ParseOptions, parseMail } from './parse-mail'
export { readDate } from './read-date'
export { headerOf, headersOf } from './read-headers'
export { type SmtpEnvelope, type SmtpReceiver, type SmtpReceiverOptions, startSmtpReceiver } from './smtp-receive'
export {
  type RejectedRecipient,
  type SmtpAccount,
  type SmtpMail,
  type SmtpOutcome,
  type SmtpPhase,
  sendBySmtp,
} from './smtp-send'
