import { constants, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { foyerVersion } from '../app/version'
import { type Config, readConfig, variables } from '../platform/config'
import { AppError } from '../platform/errors'
import { checkDatabase } from './check-database'
import { type Finding, fail, ok, warn } from './finding'
import { isThere } from './is-there'

/** Everything that can be looked at from here, in the order in which it has to be mended. Changes nothing. */
export async function checkDesk(): Promise<Finding[]> {
  const findings = [versions(), ...unknownVariables()]
  const config = configuration(findings)
  if (config === null) return findings
  findings.push(...(await dataFolder(config)), ...(await mailIn(config)), ...(await checkDatabase(config)))
  return findings
}

function versions(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const detail = `Foyer ${foyerVersion}, Node ${process.version}, ${process.platform} ${process.arch}`
  return major > 20 || (major === 20 && minor >= 19)
    ? ok('versions', detail)
    : fail('versions', `${detail}: Node 20.19 or newer is needed.`)
}

/** A slip of the pen in a name would else be a setting that silently does nothing. */
function unknownVariables(): Finding[] {
  const known = new Set<string>(variables.map(({ name }) => name))
  const found = Object.keys(process.env).filter((name) => name.startsWith('FOYER_') && !known.has(name))
  return found.map((name) => warn('configuration', `${name} is set, but there is no such variable.`))
}

function configuration(findings: Finding[]): Config | null {
  try {
    const config = readConfig(process.env)
    findings.push(ok('configuration', `${config.url}, roles ${config.roles.join(', ')}`))
    return config
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    findings.push(fail('configuration', error.message))
    return null
  }
}

async function dataFolder({ dataDir, secret }: Config): Promise<Finding[]> {
  if (!(await isThere(dataDir))) return [warn('data folder', `${dataDir} is not there yet; the first start makes it.`)]
  if (!(await isThere(dataDir, constants.W_OK | constants.X_OK)))
    return [fail('data folder', `${dataDir} is not writable for this user.`)]
  return [ok('data folder', dataDir), await key(join(dataDir, 'secret.key'), secret)]
}

async function key(path: string, secret: string | null): Promise<Finding> {
  if (secret !== null) return ok('key', 'FOYER_SECRET; keep a copy of it outside of this machine.')
  if (!(await isThere(path))) return warn('key', `${path} is not there yet; the first start makes it.`)
  const { mode } = await stat(path)
  return (mode & 0o077) === 0
    ? ok('key', `${path}; keep a copy of it outside of this machine.`)
    : warn('key', `${path} can be read by others: chmod 600 ${path}`)
}

async function mailIn({ tls, smtpListen, lmtpListen }: Config): Promise<Finding[]> {
  const listening = [
    ...(smtpListen === null ? [] : [`smtp://${smtpListen.host}:${smtpListen.port}`]),
    ...(lmtpListen === null ? [] : [`lmtp://${lmtpListen.host}:${lmtpListen.port}`]),
  ]
  if (listening.length === 0) return [ok('mail in', 'the receivers are off')]
  const address = listening.join(', ')
  if (tls === null) return [ok('mail in', `${address}, without TLS`)]
  const paths = [tls.certPath, tls.keyPath]
  const readable = await Promise.all(paths.map((path) => isThere(path, constants.R_OK)))
  const missing = paths.filter((_path, index) => !readable[index])
  if (missing.length > 0) return [fail('mail in', `${missing.join(' and ')} cannot be read.`)]
  return [ok('mail in', `${address}, STARTTLS`)]
}
