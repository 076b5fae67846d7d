import { statfs } from 'node:fs/promises'
import type { Health } from '@foyer/contract/health'
import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db'
import { fetchPart } from './fetch-part'
import { countVisibleToNobody, ping, readQueueAges, readRole, readSourceAges } from './health-store'

type Part = Health['parts'][number]
const redAfterSeconds = 120
const leastFreeBytes = 200 * 1024 * 1024

/** Every part with its age; red after two minutes of waiting mail or a worker that is gone, or a full disk (J07). */
export async function checkHealth(
  db: Kysely<DB>,
  options: { dataDir: string; roleCheck: 'strict' | 'warn'; version: string; freeBytes?: typeof freeBytesOf },
): Promise<Health> {
  const parts: Part[] = []
  parts.push(disk(await (options.freeBytes ?? freeBytesOf)(options.dataDir)))
  try {
    await ping(db)
    parts.push({ name: 'database', status: 'ok', detail: null, age: null })
    parts.push(...(await queueParts(db)), fetchPart(await readSourceAges(db)), await rolePart(db, options.roleCheck))
  } catch (error) {
    parts.push({
      name: 'database',
      status: 'fail',
      detail: error instanceof Error ? error.message : 'cannot be reached',
      age: null,
    })
  }
  const worst = parts.some((part) => part.status === 'fail')
    ? 'fail'
    : parts.some((part) => part.status === 'warn')
      ? 'warn'
      : 'ok'
  return { status: worst, parts, version: options.version }
}

async function queueParts(db: Kysely<DB>): Promise<Part[]> {
  const ages = await readQueueAges(db)
  const aged = (name: string, age: number | null): Part => ({
    name,
    status: age !== null && age > redAfterSeconds ? 'fail' : 'ok',
    detail: null,
    age,
  })
  const worker: Part =
    ages.workerSeenSeconds === null
      ? { name: 'worker', status: 'warn', detail: 'has not run yet', age: null }
      : aged('worker', ages.workerSeenSeconds)
  const quarantine: Part = { name: 'quarantine', status: 'ok', detail: `${ages.quarantined} waiting`, age: null }
  return [worker, aged('queue', ages.oldestJobSeconds), aged('mail', ages.oldestMailSeconds), quarantine]
}

async function rolePart(db: Kysely<DB>, check: 'strict' | 'warn'): Promise<Part> {
  const role = await readRole(db)
  const findings = [
    ...(role.isSuperuser ? ['is a superuser'] : []),
    ...(role.bypassesRls ? ['bypasses row security'] : []),
    ...(role.owned > 0 ? [`owns ${role.owned} tables`] : []),
    ...(role.canChangeHistory ? ['can change the history'] : []),
    ...((await countVisibleToNobody(db)) > 0 ? ['shows tickets to an agent without any right'] : []),
  ]
  if (findings.length === 0) return { name: 'role', status: 'ok', detail: null, age: null }
  return {
    name: 'role',
    status: check === 'warn' ? 'warn' : 'fail',
    detail: `The running database role ${findings.join(', ')}.`,
    age: null,
  }
}

async function freeBytesOf(dataDir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dataDir)
  return bavail * bsize
}

function disk(free: number): Part {
  return {
    name: 'disk',
    status: free < leastFreeBytes ? 'fail' : 'ok',
    detail: `${Math.floor(free / 1024 / 1024)} MiB free`,
    age: null,
  }
}
