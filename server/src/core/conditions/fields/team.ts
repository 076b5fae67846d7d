import { defineReference, readNames } from './reference'

export const team = defineReference('team', 'teamId', (leaf, known) => readNames('team', leaf, known))
