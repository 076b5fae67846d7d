import { afterAll, expect, test, vi } from 'vitest'
import { benchAutomatic } from './automatic'
import { absences, responders } from './automatic.data'
import { benchBounces } from './bounces'
import { benchForwards } from './forwards'
import { closeJudge } from './judge'
import { benchReplies } from './replies'
import { printGates } from './report'
import { Tally } from './tally'
import { benchTricky } from './trickies'

// Thousands of mails, on machines of any pace.
vi.setConfig({ testTimeout: 600_000 })
afterAll(closeJudge)

const languages = 'en de fr es it pt nl nb da sv fi pl cs hu ro ru uk tr el ja zh-CN ko ar he'.split(' ')
const clients = {
  text: 'gmail,outlook,outlook web,outlook mobile,apple,ios,thunderbird,yahoo,proton,yandex,mailru,gmx,zoho,roundcube,samsung,notes,k9',
  html: 'gmail,outlook desktop,outlook web,outlook mobile,apple,ios,thunderbird,yahoo,proton,yandex,mailru,gmx,zoho,roundcube,samsung,notes,k9',
}

/** Runs one bench and says which gate it misses, and what it counted. */
async function gatesOf(bench: (tally: Tally) => Promise<void>): Promise<{ missed: string[]; tally: Tally }> {
  const tally = new Tally()
  await bench(tally)
  const lines: string[] = []
  printGates(tally, (line) => lines.push(line))
  expect(lines.length).toBeGreaterThan(0)
  return { missed: lines.filter((line) => !line.startsWith('ok')), tally }
}

test('replies: every client, in HTML and text, in every language it speaks', async () => {
  const { missed, tally } = await gatesOf((one) => benchReplies(one, 1, false))
  expect(missed).toEqual([])
  const seen = [...(tally.groups.get('replies')?.keys() ?? [])]
  const wanted = Object.entries(clients).flatMap(([kind, names]) =>
    names.split(',').map((name) => `client ${kind} ${name}`),
  )
  expect(seen).toEqual(expect.arrayContaining([...wanted, ...languages.map((code) => `language ${code}`)]))
})

test('replies that were written to mislead', async () => {
  expect((await gatesOf(benchTricky)).missed).toEqual([])
})

test('forwards: every client in every language', async () => {
  const { missed, tally } = await gatesOf((one) => benchForwards(one, false))
  expect(missed).toEqual([])
  const seen = [...(tally.groups.get('forwards')?.keys() ?? [])]
  expect(seen).toEqual(expect.arrayContaining(languages.map((code) => `language ${code}`)))
})

test('bounces: every dialect, every refusal', async () => {
  expect((await gatesOf((one) => benchBounces(one, false))).missed).toEqual([])
})

test('absence notices of every system in every language, machines, and ordinary mail that looks like them', async () => {
  expect(responders.length).toBeGreaterThanOrEqual(6)
  expect(new Set(absences.map(([language]) => language)).size).toBeGreaterThanOrEqual(10)
  expect((await gatesOf(benchAutomatic)).missed).toEqual([])
})
