import { defineReference, readNames } from './reference'

/** A category means its whole branch: `resolveNames` answers with every category below it as well. */
export const category = defineReference('category', 'categoryId', (leaf, known) => readNames('category', leaf, known))
