// Keys for purposes, sealed secrets, signatures and tokens.
export { deriveKeys, type Keys, loadKeys } from './keys'
export { seal, unseal } from './seal'
export { hashToken, isSigned, makeToken, sign } from './sign'
