// Domains whose mail the desk signs (DKIM, RFC 6376). The private key is sealed: read here for signing, shown nowhere.
export { sendingDomainRoutes } from './routes'
export { findDkimKey, type SigningKey, signingKeyFor } from './signing-key'
