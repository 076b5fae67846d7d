// Tells browsers that something changed: ids and versions of what they follow and may see, never content.
export { mountRealtime } from './routes'
