import type { Ctx, Open, Seat, SeatRole } from '../src/core/context'
import type { Mounted } from '../src/platform/http'
import { type TestDesk, testDesk } from './desk'
import { anAgent, signedIn } from './factories'
import { type Answer, type HttpDesk, httpDesk } from './http-desk'

type Method = Parameters<HttpDesk['call']>[0]
export type StaffedDesk = {
  desk: TestDesk
  http: HttpDesk
  seats: Record<SeatRole, Seat>
  cookies: Record<SeatRole, string>
  /** A call by the one agent of a role; the manager leads nothing unless told. */
  as(role: SeatRole, method: Method, path: string, body?: unknown): Promise<Answer>
  close(): Promise<void>
}

/** A desk with one agent of each role, signed in, and these routes. */
export async function staffedDesk(routes: readonly Mounted<Ctx, Open>[]): Promise<StaffedDesk> {
  const desk = await testDesk()
  const http = await httpDesk(desk, routes)
  const member = async (role: SeatRole) => signedIn(desk, await anAgent(desk, { role, managesTeamIds: [] }))
  const [admin, manager, agent, light] = [
    await member('admin'),
    await member('manager'),
    await member('agent'),
    await member('light'),
  ]
  const cookies = { admin: admin.cookie, manager: manager.cookie, agent: agent.cookie, light: light.cookie }
  return {
    desk,
    http,
    seats: { admin: admin.seat, manager: manager.seat, agent: agent.seat, light: light.seat },
    cookies,
    as: (role, method, path, body) =>
      http.call(method, path, { cookie: cookies[role], ...(body !== undefined && { body }) }),
    async close() {
      await http.close()
      await desk.close()
    },
  }
}

/** The items of a list, as records a test can look into. */
export const itemsOf = (answer: Answer): Record<string, unknown>[] => {
  const { items } = answer.body
  if (!Array.isArray(items)) throw new Error(`no list: ${JSON.stringify(answer)}`)
  return items
}
