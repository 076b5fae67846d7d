import { serveThread } from '../../src/platform/threads/serve-thread'

/** A thread that does what its input says, good or bad: for the tests of the pool. */
serveThread((input) => {
  const { act, value } = input as {
    act: 'double' | 'echo' | 'throw' | 'loop' | 'fill' | 'grow' | 'exit'
    value?: unknown
  }
  if (act === 'double') return Number(value) * 2
  if (act === 'throw') throw new Error('broken')
  if (act === 'exit') process.exit(3)
  const all: number[][] = []
  while (act === 'loop' || act === 'fill') if (act === 'fill') all.push(new Array(100_000).fill(1.5))
  const bytes: Uint8Array[] = []
  while (act === 'grow') bytes.push(new Uint8Array(8 * 1024 * 1024).fill(1))
  return { value }
})
