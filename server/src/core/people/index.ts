// Everybody the desk knows, one row for one human, and the organizations they belong to. Seats are core/agents.

export { changePerson } from './change-person'
export { correctAddress } from './correct-address'
export { createOrganization } from './create-organization'
export { findOrCreatePeople, findOrCreatePerson, type PersonToFind } from './find-or-create-person'
export { firstNameOf } from './first-name'
export { addressKey, markAddress } from './mark-address'
export { putAddressFirst } from './put-address-first'
export { renamePerson } from './rename-person'
export { peopleRoutes } from './routes'
