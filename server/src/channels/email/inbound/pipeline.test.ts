import { afterAll, expect, test } from 'vitest'
import { aMail, someFacts } from '../../../../test/mail/drafts'
import type { FactName } from './facts'
import type { TraceEntry, Verdict } from './mail-draft'
import { runPipeline } from './pipeline'
import { createStepRunner } from './run-step'
import type { Arrival } from './start-draft'
import { steps } from './steps'

const runner = createStepRunner()
afterAll(() => runner.close())

async function run(raw: Uint8Array, known = someFacts()) {
  const asked: { needs: readonly FactName[]; author: string }[] = []
  const trace: TraceEntry[] = []
  const arrival: Arrival = {
    raw,
    via: 'smtp',
    envelope: { from: 'anna@kunde.example', to: ['support@desk.example'], ip: null, helo: null },
    receivedAt: new Date(),
  }
  const verdict: Verdict = await runPipeline(arrival, runner, {
    gather: async (needs, mail) => {
      asked.push({ needs, author: mail.author.address })
      return known
    },
    trace: (entry) => trace.push(entry),
  })
  return { verdict, asked, trace }
}

test('every step leaves its sentence, in the order of the array', async () => {
  const { trace } = await run(aMail())
  expect(trace.map((entry) => entry.step)).toEqual(steps.map((step) => step.name))
  expect(trace.every((entry) => entry.why !== '' && entry.outcome === 'continue')).toBe(true)
})

test('each fact is asked for once, before the step that needs it and after what it depends on', async () => {
  const { asked } = await run(aMail())
  const needs = asked.flatMap((one) => one.needs)
  expect(new Set(needs).size).toBe(needs.length)
  expect(asked.find((one) => one.needs.includes('sender'))?.author).toBe('anna@kunde.example')
})

test('a verdict ends the way, and its reason is in the trace', async () => {
  const { verdict, trace } = await run(aMail({ From: 'support@desk.example' }))
  expect(verdict).toMatchObject({ drop: 'own-address' })
  expect(trace.at(-1)).toMatchObject({ step: 'check-double', outcome: 'drop', reason: 'own-address' })
})

test('no database is no verdict about the mail', async () => {
  const arrival: Arrival = {
    raw: aMail(),
    via: 'smtp',
    envelope: { from: null, to: [], ip: null, helo: null },
    receivedAt: new Date(),
  }
  const failing = { gather: async () => Promise.reject(new Error('no database')), trace: () => undefined }
  await expect(runPipeline(arrival, runner, failing)).rejects.toThrow('no database')
})

test('an exception in a step is a verdict about this mail', async () => {
  const broken = {
    name: 'find-ticket' as const,
    needs: [],
    heavy: null,
    run: () => {
      throw new RangeError('too deep')
    },
  }
  const { verdict } = await run(aMail())
  if (!('continue' in verdict)) throw new Error('The mail did not pass.')
  expect(await runner.run(broken, verdict.continue, someFacts())).toMatchObject({
    quarantine: 'parse-crash',
    why: expect.stringContaining('too deep'),
  })
})

test('a large mail reads the same in a thread as a small one here', async () => {
  const file = Buffer.alloc(200_000, 7)
  const body = `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Größe</p>${'<p>line</p>'.repeat(4_000)}<blockquote type="cite">old</blockquote><img src="data:image/png;base64,iVBORw0KGgo=">\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64')}\r\n--b--\r\n`
  const { verdict } = await run(aMail({ 'Content-Type': 'multipart/mixed; boundary=b', 'In-Reply-To': '<x@y>' }, body))
  if (!('continue' in verdict)) throw new Error(verdict.why)
  const mail = verdict.continue
  expect(mail.files.map((one) => one.name)).toEqual(['image-1.png', 'a.pdf'])
  expect(Buffer.from(mail.files[1]?.content ?? []).equals(file)).toBe(true)
  expect(mail.visibleText).toMatch(/^Größe\n\nline/)
  expect(mail.visibleHtml).not.toContain('old')
  expect(mail.raw.byteLength).toBeGreaterThan(200_000)
  expect(mail.language).not.toBeNull()
})
