import { getDesk } from '@foyer/contract/desk'
import * as contract from '@foyer/contract/setup'
import { handle } from '../context'
import { changeSettings, showSettings } from './settings-page'
import { showDesk } from './show-desk'

export const settingRoutes = [
  handle(contract.getSettings, (ctx) => showSettings(ctx)),
  handle(contract.changeSettings, (ctx, { body }) => changeSettings(ctx, body)),
  handle(getDesk, (ctx) => showDesk(ctx)),
]
