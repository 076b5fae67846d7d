import * as contract from '@foyer/contract/tickets'
import { countViews as countViewsRoute } from '@foyer/contract/views'
import { handle } from '../../core/context'
import { countTickets } from './count-tickets'
import { countViews } from './count-views'
import { listTickets } from './list-tickets'

export const searchRoutes = [
  handle(contract.listTickets, (ctx, { query }) => listTickets(ctx, query)),
  handle(contract.countTickets, (ctx, { query }) => countTickets(ctx, query)),
  handle(countViewsRoute, async (ctx) => ({ items: await countViews(ctx), nextCursor: null })),
]
