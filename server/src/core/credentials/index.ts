// How a seat proves itself: passwords, sessions, API tokens, one-time tokens, and the end of all of them. Which routes ask
// for them is for features/sessions, features/tokens and features/setup.
export {
  type ApiTokenRow,
  findApiTokens,
  insertApiToken,
  lockApiToken,
  revokeApiToken,
  tokenProof,
} from './api-token-store'
export { assertGoodPassword } from './assert-good-password'
export { endCredentials, endOtherSessions } from './end-credentials'
export { endSession } from './end-session'
export { hashPassword, inHashingQueue, isPassword } from './hash-password'
export {
  dropOneTimeTokens,
  issueOneTimeToken,
  type OneTimePurpose,
  peekOneTimeToken,
  tokenInvalid,
  useOneTimeToken,
} from './one-time-token'
export { findSessions, markAuthenticated, sessionProof } from './session-store'
export { type NewSession, renewSession, type SessionOrigin, startSession } from './start-session'
