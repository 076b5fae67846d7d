import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, socketAddress, tcpAddress } from './address'
import { type Layout, socketName } from './layout'
import { readIfThere } from './read-if-there'

/** What PostgreSQL writes into postmaster.pid, which is its lock, its address and its state in one. */
export interface PostmasterFile {
  pid: number
  address: Address | null
  status: 'starting' | 'stopping' | 'ready'
}

const pathOf = (layout: Layout) => join(layout.cluster, 'postmaster.pid')

export async function readPostmasterFile(layout: Layout): Promise<PostmasterFile | null> {
  const text = await readIfThere(pathOf(layout))
  return text === null ? null : parse(layout, text)
}

/** A file cut short by a crash names process 0, which is never alive, so it is removed like any other stale one. */
function parse(layout: Layout, text: string): PostmasterFile {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number.parseInt(lines[0] ?? '', 10)
  const port = Number.parseInt(lines[3] ?? '', 10)
  const status = lines[7]
  return {
    pid: Number.isInteger(pid) ? pid : 0,
    address: lines[4] ? socketAddress(layout) : lines[5] && Number.isInteger(port) ? tcpAddress(port) : null,
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  }
}

/** Only for a server known to be dead: PostgreSQL would refuse to start while its old process id is taken by anybody. */
export async function removePostmasterFile(layout: Layout): Promise<void> {
  for (const name of ['postmaster.pid', socketName, `${socketName}.lock`]) {
    await rm(join(layout.cluster, name), { force: true })
  }
}
