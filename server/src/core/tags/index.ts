// Free labels, unique without regard to case. A tag is born by being used; here they are named anew or taken away.
export { ensureTags } from './ensure-tags'
export { tagRoutes } from './routes'
