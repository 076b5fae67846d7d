// Who sees and who changes what agents make for themselves, a team or the whole desk: views, macros.
export { assertRoom, changedPlace, placeShared } from './place-shared'
export { abilitiesOver, assertMayChange, type Place, type SharedKind } from './policy'
export { seenBy } from './seen-by-store'
