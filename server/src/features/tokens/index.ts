// API tokens: made for oneself with scopes, listed, revoked. What a token may do is its agent's role, cut down to its scopes
// at the moment of the call (core/access).
export { createTokenFor } from './create-token'
export { tokenRoutes } from './routes'
