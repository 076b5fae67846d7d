import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { recordBlob, sweepOrphanBlobs } from './index'

let desk: TestDesk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(() => desk.close())

describe('bytes whose row never came', () => {
  const longAgo = new Date(Date.now() - 25 * 3_600_000)
  const orphan = async (text: string): Promise<string> =>
    (await desk.house.blobs.store(Buffer.from(`${text} ${Math.random()}`))).sha256
  const isKept = (sha256: string) => desk.house.blobs.has(sha256)

  test('are swept after a day; those with a row and young ones stay', async () => {
    const kept = await desk.house.blobs.store(Buffer.from(`kept ${Math.random()}`))
    await desk.transact((ctx) => recordBlob(ctx, kept))
    const [old, young] = [await orphan('old'), await orphan('young')]
    for (const name of [old, kept.sha256]) await makeOld(name, longAgo)
    await sweepOrphanBlobs(desk.open)
    expect([await isKept(old), await isKept(young), await isKept(kept.sha256)]).toEqual([false, true, true])
    expect(await blobRow(old)).toBeUndefined()
  })

  test('stay where the same content is stored again meanwhile, before its row is there', async () => {
    const bytes = Buffer.from(`twice ${Math.random()}`)
    const { blobs } = desk.house
    const { sha256 } = await blobs.store(bytes)
    await makeOld(sha256, longAgo)
    // An upload between the list and the removal: stored, its row still to come.
    const racing = {
      ...desk.open,
      house: {
        ...desk.house,
        blobs: {
          ...blobs,
          removeAged: async (name: string, before: Date) => {
            if (name === sha256) await blobs.store(bytes)
            return blobs.removeAged(name, before)
          },
        },
      },
    }
    await sweepOrphanBlobs(racing)
    expect(await blobs.read(sha256)).toEqual(bytes)
  })

  test('a row that comes while its file goes waits, and the file it stored is there', async () => {
    const bytes = Buffer.from(`waiting ${Math.random()}`)
    const { blobs } = desk.house
    const { sha256, size } = await blobs.store(bytes)
    await makeOld(sha256, longAgo)
    let upload: Promise<void> = Promise.resolve()
    const racing = {
      ...desk.open,
      house: {
        ...desk.house,
        blobs: {
          ...blobs,
          removeAged: async (name: string, before: Date) => {
            const isGone = await blobs.removeAged(name, before)
            if (name === sha256) {
              await blobs.store(bytes)
              upload = desk.transact((ctx) => recordBlob(ctx, { sha256, size }))
            }
            return isGone
          },
        },
      },
    }
    await sweepOrphanBlobs(racing)
    await upload
    expect(await blobs.read(sha256)).toEqual(bytes)
    expect(await blobRow(sha256)).toMatchObject({ size })
  })
})

const blobRow = (sha256: string) =>
  desk.db.selectFrom('blobs').select('size').where('sha256', '=', sha256).executeTakeFirst()
const makeOld = (sha256: string, at: Date): Promise<void> =>
  utimes(join(desk.blobsFolder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), at, at)
