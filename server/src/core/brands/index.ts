// Faces to the outside: name, colour, languages. Mailboxes belong to one.
export { type BrandRow, findDefaultBrand, listBrandRows } from './brand-store'
export { createBrand } from './create-brand'
export { brandRoutes } from './routes'
export { seedBrand } from './seed-brand'
