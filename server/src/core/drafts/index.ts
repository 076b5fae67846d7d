// Text not yet sent: one draft for each agent, ticket and kind, seen by nobody else. It moves no ticket and is no history.
export { deleteDraftAt } from './delete-draft'
export { moveDrafts, returnDrafts } from './draft-store'
export { returnToDraft } from './return-to-draft'
export { draftRoutes } from './routes'
