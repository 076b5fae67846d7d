// Faces to the outside: name, colour, languages. Mailboxes belong to one.
export { findDefaultBrand, listBrandRows } from './brand-store'
export { brandRoutes } from './routes'
export { seedBrand } from './seed-brand'
