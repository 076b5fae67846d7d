// The first-run checklist: facts by which it ticks itself, and items somebody waved away.
export { checklistRoutes } from './routes'
