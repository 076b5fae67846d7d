// Own fields of tickets, persons and organizations: what they are called and which values they take.
export { checkFieldValue, type FieldValue } from './check-field-value'
export { type FieldOwner, type FieldRow, findCustomField, listFieldRows } from './field-store'
export { mergeFieldValues } from './merge-field-values'
export { fieldRoutes } from './routes'
