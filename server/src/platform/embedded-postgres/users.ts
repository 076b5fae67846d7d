import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from './layout'
import { describeMyself, isStillThere, parseOwner } from './owner'
import { readIfThere } from './read-if-there'

/** Notes that this process uses the database. Call both under the start lock, or the last one out leaves a light on. */
export async function registerUser(layout: Layout): Promise<string> {
  await mkdir(layout.users, { recursive: true, mode: 0o700 })
  const file = join(layout.users, `${process.pid}-${randomUUID()}`)
  await writeFile(file, JSON.stringify(await describeMyself()), { mode: 0o600 })
  return file
}

/** Takes the note away and answers which processes still use the database; notes of killed ones are cleared on the way. */
export async function unregisterUser(layout: Layout, file: string): Promise<number[]> {
  await rm(file, { force: true })
  const others: number[] = []
  for (const name of await readdir(layout.users)) {
    const path = join(layout.users, name)
    const owner = parseOwner((await readIfThere(path)) ?? '')
    if (owner !== null && (await isStillThere(owner))) others.push(owner.pid)
    else await rm(path, { force: true })
  }
  return others
}
