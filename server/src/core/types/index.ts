// What kind of request a ticket is: question, bug, complaint, own ones. Not the category, which says what it is about.
export { readTypeSteps } from './read-type-steps'
export { typeRoutes } from './routes'
export { seedTypes } from './seed-types'
