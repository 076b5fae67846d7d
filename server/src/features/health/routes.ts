import type { Kysely } from 'kysely'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Actor, Ctx, Open } from '../../core/context'
import type { DB } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { mountPlain, type RouteWiring } from '../../platform/http'
import { checkHealth } from './check-health'

type Given = {
  wiring: RouteWiring<Actor, Ctx, Open>
  db: Kysely<DB>
  dataDir: string
  roleCheck: 'strict' | 'warn'
  version: string
}

const isLoopback = (ip: string): boolean => ip === '::1' || /^(::ffff:)?127\./.test(ip)

/** `/health/live`, `/health/ready` and `/metrics`: names and error texts only for loopback and admins, ages for everybody. */
export function mountHealth(app: Parameters<typeof mountPlain>[0], given: Given): void {
  const registry = metricsOf(given)
  mountPlain(app, '/health/live', async () => ({
    status: 200,
    type: 'application/json',
    body: JSON.stringify({ status: 'ok' }),
  }))
  mountPlain(app, '/health/ready', async (request) => {
    const health = await checkHealth(given.db, given)
    const isTrusted = await mayKnowDetails(request, given)
    const shown = isTrusted ? health : { ...health, parts: health.parts.map((part) => ({ ...part, detail: null })) }
    return { status: health.status === 'fail' ? 503 : 200, type: 'application/json', body: JSON.stringify(shown) }
  })
  mountPlain(app, '/metrics', async (request) => {
    if (!(await mayKnowDetails(request, given)))
      throw new AppError('unauthenticated', 'session.none', 'Metrics are for loopback and admins.')
    return { status: 200, type: registry.contentType, body: await registry.metrics() }
  })
}

async function mayKnowDetails(
  request: { ip: string; authorization: string | null; cookie: string | null },
  given: Given,
): Promise<boolean> {
  if (isLoopback(request.ip)) return true
  const actor = await given.wiring.authenticate({
    authorization: request.authorization,
    cookie: request.cookie,
  })
  return actor.kind === 'agent' && actor.role === 'admin'
}

function metricsOf(given: Given): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const status = new Gauge({
    name: 'foyer_health',
    help: '1 ok, 0.5 warning, 0 failed, by part',
    labelNames: ['part'],
    registers: [registry],
    async collect() {
      const { parts } = await checkHealth(given.db, given)
      for (const part of parts) {
        status.set({ part: part.name }, part.status === 'ok' ? 1 : part.status === 'warn' ? 0.5 : 0)
        if (part.age !== null) age.set({ part: part.name }, part.age)
      }
    },
  })
  const age = new Gauge({
    name: 'foyer_age_seconds',
    help: 'Age of the oldest thing that waits, by part',
    labelNames: ['part'],
    registers: [registry],
  })
  return registry
}
