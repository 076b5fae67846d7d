import { startThreadPool, type ThreadPool } from '../threads'
import { kindOf } from './kind-of'

export type ReadDocument = { outcome: 'read' | 'noText' | 'tooLarge' } | { outcome: 'failed'; why: string }
export type DocumentReader = {
  /** `bytes` is asked for only where there is something to read. */
  read(
    file: { contentType: string; name: string; size: number },
    bytes: () => Promise<Uint8Array>,
  ): Promise<ReadDocument & { text: string }>
  close(): Promise<void>
}

const mostBytes = 25 * 1024 * 1024

/**
 * Reads one file at a time in a thread of its own, with 15 seconds and half a gigabyte. A file that takes more, or breaks its
 * reader, has no words; the thread ends with it and nothing else does.
 */
export function openDocumentReader(limits: { timeoutMs: number } = { timeoutMs: 15_000 }): DocumentReader {
  let pool: ThreadPool | null = null
  return {
    async read(file, bytes) {
      const kind = kindOf(file.contentType, file.name)
      if (kind === null) return { outcome: 'noText', text: '' }
      if (file.size > mostBytes) return { outcome: 'tooLarge', text: '' }
      pool ??= startThreadPool({
        entry: 'platform/documents/read-document.worker',
        size: 1,
        timeoutMs: limits.timeoutMs,
        memoryMiB: 256,
        growthMiB: 512,
        idleMs: 10_000,
      })
      const answer = await pool.run<string>({ kind, bytes: await bytes() })
      if ('timeout' in answer) return { outcome: 'failed', why: `took longer than ${answer.timeout} ms`, text: '' }
      if ('crash' in answer) return { outcome: 'failed', why: answer.crash.slice(0, 500), text: '' }
      return { outcome: answer.ok === '' ? 'noText' : 'read', text: answer.ok }
    },
    async close() {
      await pool?.close()
      pool = null
    },
  }
}
