import { apiPages, apiQuery } from '../api/api-query'

/** A ticket by id or number, its newest messages and its history: one key each, so that a fetch ahead is found. */
export const ticketQuery = (ticket: string) => apiQuery('GET /tickets/{ticket}', { params: { ticket } })

export const messagesQuery = (ticket: string) =>
  apiPages('GET /tickets/{ticket}/messages', { params: { ticket }, query: { newest: 'true', limit: 30 } })

export const eventsQuery = (ticket: string) =>
  apiPages('GET /tickets/{ticket}/events', { params: { ticket }, query: { limit: 100 } })

/** The statuses of the desk, its agents and its teams: asked once, realtime renews them. */
const rarely = { staleTime: 300_000 }
export const statusesQuery = { ...apiQuery('GET /statuses'), ...rarely }
export const deskQuery = { ...apiQuery('GET /desk'), ...rarely }
export const teamsQuery = { ...apiQuery('GET /teams'), ...rarely }
export const tagsQuery = { ...apiQuery('GET /tags'), ...rarely }
export const mailboxesQuery = { ...apiQuery('GET /mailboxes'), ...rarely }
export const categoriesQuery = { ...apiQuery('GET /categories'), ...rarely }
