// What a ticket is about: a tree, one category for a ticket.
export { type CategoryRow, listCategoryRows } from './category-store'
export { categoryRoutes } from './routes'
export { seedCategories } from './seed-categories'
