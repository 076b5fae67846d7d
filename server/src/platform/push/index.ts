// Web push (RFC 8030, 8291, 8292): what leaves for a push service, and what its answer means.
export { judgePushAnswer, type PushOutcome } from './judge-answer'
export { pushKeysOf } from './push-keys'
export { isUsable, type PushTarget, pushRequest } from './push-request'
