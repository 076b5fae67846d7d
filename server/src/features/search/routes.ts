import { listTicketGroups } from '@foyer/contract/grouping'
import * as search from '@foyer/contract/search'
import * as contract from '@foyer/contract/tickets'
import { countViews as countViewsRoute } from '@foyer/contract/views'
import { handle } from '../../core/context'
import { countEach } from './count-each'
import { countTickets } from './count-tickets'
import { countViews } from './count-views'
import { findHits } from './find-hits'
import { listGroups } from './list-groups'
import { listTickets } from './list-tickets'
import { suggestNames } from './suggest-names'

const whole = <T>(items: T[]) => ({ items, nextCursor: null })

export const searchRoutes = [
  handle(contract.listTickets, (ctx, { query }) => listTickets(ctx, query)),
  handle(contract.countTickets, (ctx, { query }) => countTickets(ctx, query)),
  handle(listTicketGroups, async (ctx, { query }) => whole(await listGroups(ctx, query))),
  handle(search.countEach, async (ctx, { query }) => whole((await countEach(ctx, query)).map((count) => ({ count })))),
  handle(search.suggestNames, async (ctx, { query }) => whole(await suggestNames(ctx, query))),
  handle(search.findHits, async (ctx, { query }) => whole(await findHits(ctx, query))),
  handle(countViewsRoute, async (ctx) => whole(await countViews(ctx))),
]
