import { execFileSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readTar } from './read-tar'
import { tarEnd, tarFile } from './tar'

const at = new Date('2026-03-01T12:00:00Z')
const files: Record<string, Buffer> = {
  'foyer.json': Buffer.from('{}'),
  'tables/empty/000001': Buffer.alloc(0),
  'tables/exact/000001': Buffer.alloc(512, 'a'),
  'blobs/long': Buffer.alloc(5_000, 'bc'),
}
const archive = Buffer.concat([
  ...Object.entries(files).flatMap(([name, bytes]) => [...tarFile(name, bytes, at)]),
  tarEnd(),
])
async function read(bytes: Buffer, pieceSize: number): Promise<Record<string, Buffer>> {
  const pieces: Buffer[] = []
  for (let from = 0; from < bytes.length; from += pieceSize) pieces.push(bytes.subarray(from, from + pieceSize))
  const found: Record<string, Buffer> = {}
  for await (const entry of readTar(Readable.from(pieces))) found[entry.name] = await entry.bytes(1_000_000)
  return found
}

test('what was written is read, in pieces of any size', async () => {
  for (const size of [archive.length, 7, 512, 1000]) expect(await read(archive, size)).toEqual(files)
})

test('the system’s tar reads it too', () => {
  const names = execFileSync('tar', ['tf', '-'], { input: archive, encoding: 'utf8' }).trim().split('\n')
  expect(names).toEqual(Object.keys(files))
})

test('entries may be passed over', async () => {
  const names: string[] = []
  for await (const { name } of readTar(Readable.from([archive]))) names.push(name)
  expect(names).toEqual(Object.keys(files))
})

test('a cut archive, a changed header and a name that leads out of it are refused', async () => {
  for (const end of [0, 100, 512, 700, archive.length - 1024])
    await expect(read(archive.subarray(0, end), 4096)).rejects.toMatchObject({ code: 'backup.broken' })
  const changed = Buffer.from(archive)
  changed.write('9', 130)
  await expect(read(changed, 4096)).rejects.toMatchObject({ code: 'backup.broken' })
  expect(() => [...tarFile('../../etc/passwd', Buffer.alloc(1), at)]).toThrow(RangeError)
  expect(() => [...tarFile('/etc/passwd', Buffer.alloc(1), at)]).toThrow(RangeError)
})
