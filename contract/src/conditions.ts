// The condition language: which tickets. Text form, JSON form and the fields, without zod (its schema: conditions/schema).
export { findFault, type LeafFault, readNumber } from './conditions/check-leaf'
export { type CompletionPlace, completionAt } from './conditions/completion'
export {
  type Condition,
  everything,
  type Leaf,
  leavesOf,
  limits,
  type Op,
  type PlacedLeaf,
  simplify,
  wordsField,
} from './conditions/condition'
export {
  type FieldInfo,
  type FieldKind,
  type FieldSet,
  fieldNames,
  fields,
  findField,
  hasValues,
  isValues,
  personFields,
  personHasValues,
  personIsValues,
  statusCategories,
  ticketFields,
} from './conditions/fields'
export { formatQuery, formatValue } from './conditions/format-query'
export { nearest } from './conditions/nearest'
export { type ParsedQuery, parseQuery } from './conditions/parse-query'
export type { QueryProblem } from './conditions/scan'
export { type QueryWords, translateQuery } from './conditions/translate-query'
export { type CalendarUnit, dateWords, readDuration, readWhen, type When } from './conditions/when'
