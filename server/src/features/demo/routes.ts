import * as contract from '@foyer/contract/setup'
import { handle, handleOpen } from '../../core/context'
import { readSetting } from '../../core/settings'
import { demoExists } from './errors'
import { demoJob } from './jobs'
import { removeDemo } from './remove-demo'

export const demoRoutes = [
  handle(contract.addDemo, async (ctx) => {
    if (await readSetting(ctx, 'hasDemo')) throw demoExists()
    ctx.addJob({ name: demoJob, payload: {}, key: demoJob })
    return { accepted: true as const }
  }),
  handleOpen(contract.removeDemo, async (open) => {
    await removeDemo(open)
    return null
  }),
]
