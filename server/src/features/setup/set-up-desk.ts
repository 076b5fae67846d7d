import { createTeam, seatAgent, setPassword } from '../../core/agents'
import { writeAudit } from '../../core/audit'
import { seedBrand } from '../../core/brands'
import { seedCategories } from '../../core/categories'
import type { Ctx, Open } from '../../core/context'
import { assertGoodPassword, dropOneTimeTokens, hashPassword } from '../../core/credentials'
import { createMailbox } from '../../core/mailboxes'
import { writeSettings } from '../../core/settings'
import { seedStatuses } from '../../core/statuses'
import { seedTypes } from '../../core/types'
import { wordsIn } from '../../platform/languages'
import { defaultTeams } from './default-team.data'
import { setupClosed } from './errors'
import { isSetUp, lockSetup } from './setup-store'

export type DeskToSetUp = {
  company: string
  locale: string
  timeZone: string
  admin: { name: string; email: string; password: string }
  mailboxes: readonly { name: string; address: string }[]
  hasDemo: boolean
}

/** Adds the sample tickets; what fills the desk listens under this name. */
export const demoJob = 'demo.fill'

/**
 * First admin, default rows, mailboxes: all or nothing, once for a desk (`setup.closed`). `then` runs in the same
 * transaction; what it refuses undoes everything. Hand in a system's Open: there is nobody yet who could act.
 */
export async function setUpDesk<T>(
  open: Open,
  desk: DeskToSetUp,
  then: (ctx: Ctx, adminId: string) => Promise<T>,
): Promise<T> {
  const { name, email, password } = desk.admin
  await open.transact(assertOpen)
  assertGoodPassword(password, { emails: [email], names: [name, desk.company] })
  const passwordHash = await hashPassword(password)
  return open.transact(async (ctx) => {
    await lockSetup(ctx)
    await assertOpen(ctx)
    const adminId = await fillDesk(ctx, desk, passwordHash)
    const result = await then(ctx, adminId)
    await dropOneTimeTokens(ctx, ['setup'], null)
    return result
  })
}

export async function assertOpen(ctx: Ctx): Promise<void> {
  if (await isSetUp(ctx)) throw setupClosed()
}

async function fillDesk(ctx: Ctx, desk: DeskToSetUp, passwordHash: string): Promise<string> {
  const { company, locale, timeZone } = desk
  await writeSettings(ctx, { company, locale, timeZone })
  await seedBrand(ctx, { name: company, locale })
  await seedStatuses(ctx)
  await seedTypes(ctx)
  await seedCategories(ctx, locale)
  const team = await createTeam(ctx, { name: wordsIn(defaultTeams, locale), tier: 1 })
  const { name, email } = desk.admin
  const seated = await seatAgent(ctx, { name, email, role: 'admin', teamIds: [team.id] })
  const admin = await setPassword(ctx, seated, passwordHash)
  for (const mailbox of desk.mailboxes) await createMailbox(ctx, { ...mailbox, teamId: team.id })
  await writeAudit(ctx, { act: 'desk.setUp', objectType: 'agent', objectId: admin.personId })
  if (desk.hasDemo) ctx.addJob({ name: demoJob, payload: {}, key: demoJob })
  return admin.personId
}
