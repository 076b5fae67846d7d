// Two persons become one and two again: what they are is core/people's to join, where they stand is core/tickets'.
export { personMergeRoutes } from './routes'
