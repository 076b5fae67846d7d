// Finding tickets by a query: lists in keyset pages, counts, full text. Changes nothing.
export { countTickets } from './count-tickets'
export { listTickets, type TicketList } from './list-tickets'
export { searchRoutes } from './routes'
