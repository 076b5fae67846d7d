import { parentPort } from 'node:worker_threads'
import type { ThreadAnswer, ThreadCall } from './thread-pool'

/** The thread's side: answers each call of the pool. An exception answers its call and leaves the thread alive. */
export function serveThread(handle: (input: unknown) => unknown): void {
  const port = parentPort
  if (!port) throw new Error('This file runs as a thread only.')
  port.on('message', (call: ThreadCall) => {
    void answer(handle, call).then((reply) => port.postMessage(reply))
  })
  port.postMessage('ready')
}

async function answer(handle: (input: unknown) => unknown, call: ThreadCall): Promise<ThreadAnswer> {
  try {
    return { id: call.id, ok: await handle(call.input) }
  } catch (error) {
    return { id: call.id, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
