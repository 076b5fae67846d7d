// Everybody the desk knows, one row for one human, and the organizations they belong to. Seats are core/agents.

export { changeOwnPerson, renamePerson } from './change-own-person'
export { changePerson } from './change-person'
export { type FoundPerson, findOrCreatePeople, findOrCreatePerson, type PersonToFind } from './find-or-create-person'
export { firstNameOf } from './first-name'
export { type AddressMark, addressKey, markAddress } from './mark-address'
export { putAddressFirst } from './put-address-first'
export { peopleRoutes } from './routes'
export { visiblePeople } from './visible-people'
