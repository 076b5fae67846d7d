import { expect, test } from 'vitest'
import { inOrder } from './in-order'

test('acts of one key wait for each other, those of others do not', async () => {
  const done: string[] = []
  let let1 = () => {}
  const first = inOrder('7', async () => {
    await new Promise<void>((go) => {
      let1 = go
    })
    done.push('sent')
  })
  const second = inOrder('7', async () => void done.push('done'))
  await inOrder('8', async () => void done.push('other'))
  expect(done).toEqual(['other'])
  let1()
  await Promise.all([first, second])
  expect(done).toEqual(['other', 'sent', 'done'])
})

test('what is built on a refused act is refused with it; afterwards all is as before', async () => {
  const refused = new Error('stale')
  const first = inOrder('9', () => Promise.reject(refused))
  const second = inOrder('9', async () => 'done')
  await expect(first).rejects.toBe(refused)
  await expect(second).rejects.toBe(refused)
  expect(await inOrder('9', async () => 'again')).toBe('again')
})
