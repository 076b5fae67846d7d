// Pictures that a mail takes from the web: fetched here, once somebody asked for them, so that no sender learns who read.
export { remoteImageRoutes } from './routes'
