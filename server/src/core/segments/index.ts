// Saved questions over persons, and asking them: personal, a team's or the desk's.
export { readPeopleQuery } from './people-query'
export { segmentRoutes } from './routes'
