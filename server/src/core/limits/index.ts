// How often something may be tried, counted in the database so that all processes count together. Knows nothing of what is tried.
export { assertWithin, giveBack, type Limit, secondsUntilTaken, startAnew, takeFrom } from './limit-store'
export { networkOf } from './network-of'
export { takeAnonymousWrite } from './take-anonymous-write'
