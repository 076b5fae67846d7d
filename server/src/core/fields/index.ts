// Own fields of tickets, persons and organizations: what they are called and which values they take.
export { checkFieldValue } from './check-field-value'
export { type FieldRow, findCustomField, findFieldsOf } from './field-store'
export { mergeFieldValues } from './merge-field-values'
export { fieldRoutes } from './routes'
