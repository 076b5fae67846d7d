// Support addresses: who they belong to, how they write, who may see and work in them. Not how mail comes in or goes out
// (channels/email), nor the accounts it is sent by (core/relays).
export { findMailboxesByAddress, listMailboxAddresses } from './address-store'
export { changeMailbox } from './change-mailbox'
export { createMailbox } from './create-mailbox'
export { detachRelay } from './detach-relay'
export { findMailbox, noteMailArrived } from './mailbox-store'
export { answerMailbox } from './present'
export { readLedMailbox, readMailbox } from './read-mailbox'
export { type LayoutData, renderAutoReply, renderLayout } from './render-layout'
export { mailboxRoutes } from './routes'
export { sampleMail } from './sample-mail.data'
export { setMailboxGrants } from './set-mailbox-grants'
