import { defineReference, readNames } from './reference'

export const brand = defineReference('brand', 'brandId', (leaf, known) => readNames('brand', leaf, known))
