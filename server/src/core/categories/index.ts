// What a ticket is about: a tree, one category for a ticket.
export { createCategory } from './create-category'
export { categoryRoutes } from './routes'
export { seedCategories } from './seed-categories'
