import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { databaseName, type Layout, socketName, socketPort, superuser } from './layout'

/** Where the server listens: a Unix socket inside the cluster's folder, or 127.0.0.1. Never anywhere else. */
export interface Address {
  host: string
  port: number
  isSocket: boolean
}

export const socketAddress = (layout: Layout): Address => ({ host: layout.cluster, port: socketPort, isSocket: true })

export const tcpAddress = (port: number): Address => ({ host: '127.0.0.1', port, isSocket: false })

/** Room for a socket's path is 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 103

/** A socket where the path is short enough and the file system knows sockets (some shared folders do not), else a free port. */
export async function chooseAddress(layout: Layout): Promise<Address> {
  const path = join(layout.cluster, socketName)
  if (Buffer.byteLength(path) <= longestSocketPath && (await canListen(join(layout.cluster, '.probe')))) {
    return socketAddress(layout)
  }
  return tcpAddress(await findFreePort())
}

async function canListen(path: string): Promise<boolean> {
  await rm(path, { force: true })
  return new Promise((resolve) => {
    const server = createServer()
    // Whatever forbids the socket, a port does as well; a real trouble with the folder shows when the cluster is opened.
    server.on('error', () => resolve(false))
    server.listen(path, () => server.close(() => resolve(true)))
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

export function connectionStringOf(address: Address, password: string, database = databaseName): string {
  return `postgresql://${superuser}:${password}@${encodeURIComponent(address.host)}:${address.port}/${database}`
}
