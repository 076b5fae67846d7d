import { backupBroken } from './errors'

/** POSIX ustar, as much of it as a backup needs: plain files of at most 8 GiB with short names, readable by any `tar`. */
export const blockSize = 512
const largest = 8 * 1024 ** 3 - 1
const name = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

export type TarHead = { name: string; size: number }

export function writeHead(head: TarHead, at: Date): Buffer {
  if (head.name.length > 99 || !name.test(head.name) || head.size > largest)
    throw new RangeError(`${head.name} (${head.size} bytes) does not fit into a tar file`)
  const block = Buffer.alloc(blockSize)
  const octal = (value: number, offset: number, width: number) =>
    void block.write(value.toString(8).padStart(width - 1, '0'), offset, 'latin1')
  block.write(head.name, 0, 'latin1')
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(head.size, 124, 12)
  octal(Math.floor(at.getTime() / 1000), 136, 12)
  block.write('0', 156, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1')
  return block
}

/** null for a block of zeros, which ends the archive. */
export function readHead(block: Buffer): TarHead | null {
  if (block.every((byte) => byte === 0)) return null
  const text = (from: number, to: number) => block.toString('latin1', from, to).split('\u0000', 1)[0] ?? ''
  const isOurs = text(257, 263) === 'ustar' && Number.parseInt(text(148, 156), 8) === checksum(block)
  const head = { name: text(0, 100), size: Number.parseInt(text(124, 136), 8) }
  if (!isOurs || text(156, 157) !== '0' || !name.test(head.name) || !Number.isSafeInteger(head.size))
    throw backupBroken('a part of it cannot be read')
  return head
}

/** The sum of the header's bytes with its own field read as blanks. */
function checksum(block: Buffer): number {
  let sum = 8 * 32
  for (let index = 0; index < blockSize; index++) if (index < 148 || index >= 156) sum += block[index] ?? 0
  return sum
}

const paddingOf = (size: number): number => (blockSize - (size % blockSize)) % blockSize
export const padding = (size: number): Buffer => Buffer.alloc(paddingOf(size))
export const tarEnd = (): Buffer => Buffer.alloc(2 * blockSize)

/** A file whose bytes are at hand. */
export function* tarFile(file: string, bytes: Buffer, at: Date): Generator<Buffer> {
  yield writeHead({ name: file, size: bytes.length }, at)
  yield bytes
  yield padding(bytes.length)
}
