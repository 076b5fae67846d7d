import { mountApiDocs } from '../features/api-docs'
import { mountHealth } from '../features/health'
import { mountRealtime } from '../features/realtime'
import type { Config } from '../platform/config'
import { AppError } from '../platform/errors'
import { createServer, mountRoute, serveWeb } from '../platform/http'
import type { Hub } from '../platform/realtime'
import { routeWiring } from './route-wiring'
import { routes } from './routes'
import type { Transacting } from './transact'
import { foyerVersion } from './version'

const farewellMs = 500

export type RunningWeb = { address: string; port: number; close(): Promise<void> }

/** Web app, API and realtime on one port. A taken port is one clear sentence. */
export async function startWeb(config: Config, wiring: Transacting, hub: Hub): Promise<RunningWeb> {
  const { log } = wiring.house
  const routing = routeWiring(wiring)
  const app = await createServer({
    log,
    isSecure: routing.isSecure,
    filesOrigin: config.filesUrl === null ? null : new URL(config.filesUrl).origin,
    trustProxy: config.trustProxy,
  })
  for (const mounted of routes) mountRoute(app, mounted, routing)
  mountRealtime(app, { wiring: routing, hub })
  mountHealth(app, {
    wiring: routing,
    db: wiring.db,
    dataDir: config.dataDir,
    roleCheck: config.dbRoleCheck,
    version: foyerVersion,
  })
  mountApiDocs(app, { url: config.url })
  await serveWeb(app)
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await app.close()
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new AppError(
        'unavailable',
        'port.taken',
        `Port ${config.port} is taken. Set PORT to another one, or stop the other program.`,
      )
    throw error
  }
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port
  const close = async (): Promise<void> => {
    // A socket's end is agreed on with the other side, and a laptop asleep agrees to nothing.
    const patience = setTimeout(() => {
      for (const socket of app.websocketServer.clients) socket.terminate()
    }, farewellMs)
    await app.close()
    clearTimeout(patience)
  }
  return { address: config.url, port, close }
}
