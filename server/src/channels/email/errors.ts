import { AppError } from '../../platform/errors'

export const mostMailBytes = 50 * 1024 * 1024

export const mailTooLarge = (): AppError =>
  new AppError('tooLarge', 'mail.tooLarge', `A mail may have at most ${mostMailBytes} bytes.`)
/** Refused before it is kept: the sender's own server tells them. */
export const mailDisowned = (): AppError =>
  new AppError('forbidden', 'mail.disowned', "The author's domain disowns this mail (DMARC).")
export const mailEmpty = (): AppError => new AppError('invalid', 'mail.empty', 'There are no bytes in this mail.')
/** What came is not kept; whoever sent it has to come again. */
export const mailCannotStore = (): AppError =>
  new AppError('unavailable', 'mail.cannotStore', 'The mail cannot be stored at the moment. Try again later.')
export const mailboxUnknown = (): AppError =>
  new AppError('invalid', 'mailbox.unknown', 'There is no mailbox with this address.')
export const inboundMailUnknown = (): AppError =>
  new AppError('notFound', 'inboundMail.unknown', 'There is no such inbound mail.')
export const inboundMailStillReceived = (): AppError =>
  new AppError('conflict', 'inboundMail.stillReceived', 'This mail was not processed yet.')
export const inboundMailIsMessage = (): AppError =>
  new AppError('conflict', 'inboundMail.isMessage', 'This mail is a message already.')
export const inboundMailNoSender = (): AppError =>
  new AppError('conflict', 'inboundMail.noSender', 'This mail names no sender: choose a ticket for it.')
export const inboundMailNoMailbox = (): AppError =>
  new AppError('conflict', 'inboundMail.noMailbox', 'There is no mailbox for it: choose a ticket.')
export const deliveryUnknown = (): AppError =>
  new AppError('notFound', 'delivery.unknown', 'There is no such delivery.')
export const deliveryNotComposed = (): AppError =>
  new AppError('notFound', 'delivery.notComposed', 'The bytes of this mail are not there to be shown.')
export const deliveryCannotRetry = (): AppError =>
  new AppError('conflict', 'delivery.cannotRetry', 'This mail is on its way, or was taken already.')
export const deliveryCannotCancel = (): AppError =>
  new AppError('conflict', 'delivery.cannotCancel', 'This mail is with a server already.')
export const mailSourceUnknown = (): AppError =>
  new AppError('notFound', 'mailSource.unknown', 'There is no such mail source.')
/** What an IMAP server or the way to it did, in their words. */
export const mailSourceFailed = (words: string): AppError => new AppError('unavailable', 'mailSource.failed', words)
export const mailSourceTaken = (): AppError =>
  new AppError('conflict', 'mailSource.taken', 'Another process fetches from this source by now.')
export const oauthNone = (): AppError =>
  new AppError('conflict', 'mailSource.noOauth', 'This source signs in with a password.')
export const oauthExpired = (): AppError =>
  new AppError('invalid', 'mailSource.authorizationExpired', 'This authorisation is over. Begin it again.')
/** In the provider's own words. */
export const oauthRefused = (words: string): AppError =>
  new AppError('invalid', 'mailSource.authorizationRefused', words.slice(0, 1000))
export const deliveryCannotReaddress = (): AppError =>
  new AppError('conflict', 'delivery.cannotReaddress', 'Nobody of this mail is left to be reached elsewhere.')
export const relayNone = (): AppError =>
  new AppError('conflict', 'relay.none', 'There is no SMTP account to send through yet.')
