import { open, rename, stat } from 'node:fs/promises'
import { hasErrno } from './errors'
import type { Layout } from './layout'

const rotateAtBytes = 5 * 1024 * 1024
const longestTailBytes = 64 * 1024

/** Starts a fresh file when the old one is large; one older file is kept. */
export async function rotateLog(layout: Layout): Promise<void> {
  if ((await sizeOfLog(layout)) > rotateAtBytes) await rename(layout.log, `${layout.log}.1`)
}

export async function sizeOfLog(layout: Layout): Promise<number> {
  try {
    return (await stat(layout.log)).size
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return 0
    throw error
  }
}

/** What was written since a size noted earlier. */
export async function readLogSince(layout: Layout, size: number): Promise<string> {
  const file = await open(layout.log, 'r')
  try {
    const buffer = Buffer.alloc(longestTailBytes)
    const { bytesRead } = await file.read(buffer, 0, longestTailBytes, size)
    return buffer.subarray(0, bytesRead).toString()
  } finally {
    await file.close()
  }
}
