import * as contract from '@foyer/contract/tickets'
import { handle } from '../../core/context'
import { countTickets } from './count-tickets'
import { listTickets } from './list-tickets'

export const searchRoutes = [
  handle(contract.listTickets, (ctx, { query }) => listTickets(ctx, query)),
  handle(contract.countTickets, (ctx, { query }) => countTickets(ctx, query)),
]
