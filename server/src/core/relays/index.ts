// SMTP accounts that mailboxes send by. Their passwords are sealed: read here for sending, shown nowhere.

export { relayRoutes } from './routes'
export { findSendingRelays, noteRelayOutcome, type SendingRelay } from './sending-relays'
