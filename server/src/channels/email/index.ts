// Mail: how it comes in and becomes messages, how messages go out and what became of them.
// Not here: reading and writing mail as such (platform/mail), SMTP accounts (core/relays), addresses (core/mailboxes).
export { type ImportCounts, importMails } from './importing/import-mails'
export { readLabelTags } from './importing/labels'
export { emailCrons, emailJobs } from './jobs'
export { emailOutbound } from './outbound/email-outbound'
export { emailRoutes } from './routes'
export { type Receiving, type RunningReceiver, startReceiver } from './smtp-receiver'
export { trySources } from './sources/try-sources'
export { type FetchingSources, watchSources } from './sources/watch-sources'
export { type HandedMail, storeInboundMail } from './store-inbound-mail'
