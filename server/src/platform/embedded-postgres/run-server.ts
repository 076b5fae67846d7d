import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { platform } from 'node:os'
import { join } from 'node:path'
import type { Address } from './address'
import type { Programs } from './choose-programs'
import type { Layout } from './layout'
import { cleanEnvironment } from './run-program'

/**
 * The cluster as the programs name it, when started inside its folder. On Linux not by its path: below a closed home
 * directory the identity they run as could not follow it, while the folder a process stands in is always open to it.
 */
export const clusterFromInside = (cluster: string) => (platform() === 'linux' ? '/proc/self/cwd' : cluster)

/** In a session of its own, so that a Ctrl-C in the terminal reaches the desk only, which then stops it in order. */
export async function runServer(
  programs: Programs,
  layout: Layout,
  address: Address,
  settings: Record<string, string>,
): Promise<ChildProcess> {
  const { identity, native } = programs
  const options = { ...settings, ...listenSettings(address) }
  const program = join(native, 'bin', 'postgres')
  const args = [
    '-D',
    clusterFromInside(layout.cluster),
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const [first = program, ...rest] = [...identity.prefix, program, ...args]
  const log = await open(layout.log, 'a', 0o600)
  try {
    const child = spawn(first, rest, {
      ...identity.credentials,
      cwd: layout.cluster,
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    await once(child, 'spawn')
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

function listenSettings(address: Address): Record<string, string> {
  return {
    listen_addresses: address.isSocket ? '' : address.host,
    // Relative to the cluster, because the full path may be closed to the server's identity.
    unix_socket_directories: address.isSocket ? '.' : '',
    unix_socket_permissions: '0700',
    port: String(address.port),
  }
}
