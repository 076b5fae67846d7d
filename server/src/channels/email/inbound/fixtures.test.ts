import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { aMailbox } from '../../../../test/mail/drafts'
import { type Facts, type MailboxFact, noFacts } from './facts'
import type { Envelope, MailDraft, TraceEntry, Verdict } from './mail-draft'
import { runPipeline } from './pipeline'
import { createStepRunner } from './run-step'

type Expected = {
  facts?: Partial<Omit<Facts, 'mailbox'>> & { mailbox?: Partial<MailboxFact> }
  envelope?: Partial<Envelope>
  expect: Record<string, unknown>
}

const folder = new URL('../../../../test/fixtures/emails/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -4))
const runner = createStepRunner()
afterAll(() => runner.close())

test('there are mails of every group', () => {
  expect(names.length).toBeGreaterThanOrEqual(60)
})

test.for(names)('%s', async (name) => {
  const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'), revive) as Expected
  const { verdict, trace } = await runFixture(name, expected)
  const view = viewOf(verdict)
  for (const [key, wanted] of Object.entries(expected.expect)) checkOne(key, wanted, view, trace)
  expect(view.outcome).toBe(expected.expect.outcome ?? 'continue')
})

async function runFixture(
  name: string,
  { facts = {}, envelope = {} }: Expected,
): Promise<{ verdict: Verdict; trace: TraceEntry[] }> {
  const trace: TraceEntry[] = []
  const known: Facts = {
    ...noFacts,
    ownAddresses: ['support@desk.example'],
    ...facts,
    mailbox: { ...aMailbox, ...facts.mailbox },
  }
  const arrival = {
    raw: readFileSync(new URL(`${name}.eml`, folder)),
    via: 'smtp' as const,
    envelope: { from: 'anna@kunde.example', to: ['support@desk.example'], ip: null, helo: null, ...envelope },
    receivedAt: new Date('2026-05-04T09:00:00Z'),
  }
  const gather = async (): Promise<Facts> => known
  const verdict = await runPipeline(arrival, runner, { gather, trace: (entry) => trace.push(entry) })
  return { verdict, trace }
}

type View = { outcome: string; draft: MailDraft | null }

function viewOf(verdict: Verdict): View {
  if ('continue' in verdict) return { outcome: 'continue', draft: verdict.continue }
  return { outcome: 'drop' in verdict ? `drop:${verdict.drop}` : `quarantine:${verdict.quarantine}`, draft: null }
}

function checkOne(key: string, wanted: unknown, { draft, outcome }: View, trace: readonly TraceEntry[]): void {
  if (key === 'outcome') return
  if (!draft) throw new Error(`${outcome}: ${trace.at(-1)?.why}`)
  const check = checks[key]
  if (!check) throw new Error(`Unknown expectation ${key}.`)
  check(draft, wanted)
}

const shownText = (draft: MailDraft): string => `${draft.visibleText}\n${draft.visibleHtml ?? ''}`
const listOf = (wanted: unknown): string[] => wanted as string[]

const checks: Record<string, (draft: MailDraft, wanted: unknown) => void> = {
  from: (draft, wanted) => expect(draft.author.address).toBe(wanted),
  name: (draft, wanted) => expect(draft.author.name).toBe(wanted),
  to: (draft, wanted) => expect(draft.parsed.to.map((one) => one.address)).toEqual(wanted),
  toCount: (draft, wanted) => expect(draft.parsed.to).toHaveLength(Number(wanted)),
  othersCount: (draft, wanted) => expect(draft.others).toHaveLength(Number(wanted)),
  subject: (draft, wanted) => expect(draft.parsed.subject).toBe(wanted),
  language: (draft, wanted) => expect(draft.language).toBe(wanted),
  written: (draft, wanted) => expect(draft.visibleText).toBe(wanted),
  textHas: (draft, wanted) => {
    for (const part of listOf(wanted)) expect(draft.text).toContain(part)
  },
  shows: (draft, wanted) => {
    for (const part of listOf(wanted)) expect(draft.visibleText).toContain(part)
  },
  hides: (draft, wanted) => {
    for (const part of listOf(wanted)) expect(shownText(draft)).not.toContain(part)
  },
  htmlHas: (draft, wanted) => {
    for (const part of listOf(wanted)) expect(draft.html).toContain(part)
  },
  htmlLacks: (draft, wanted) => {
    for (const part of listOf(wanted))
      expect(draft.html?.replaceAll(/data-remote-src="[^"]*"/g, '')).not.toContain(part)
  },
  files: (draft, wanted) => {
    expect(draft.files).toMatchObject(wanted as object[])
  },
  fileNames: (draft, wanted) => expect(draft.files.map((file) => file.name)).toEqual(wanted),
  notices: (draft, wanted) => expect(draft.notices).toEqual(wanted),
  auto: (draft, wanted) => expect(draft.auto).toBe(wanted),
  mayAnswer: (draft, wanted) => expect(draft.mayAnswer).toBe(wanted),
  spam: (draft, wanted) => expect(draft.spam?.isSpam ?? false).toBe(wanted),
  placement: (draft, wanted) => expect(draft.placement).toMatchObject(wanted as object),
  forwardAuthor: (draft, wanted) => expect(draft.forward?.author?.address ?? null).toBe(wanted),
  note: (draft, wanted) => expect(draft.forward?.note).toBe(wanted),
  bounce: (draft, wanted) => {
    if (wanted === null) return expect(draft.bounce).toBeNull()
    const { kind, ...recipient } = wanted as { kind: string }
    expect(draft.bounce?.kind).toBe(kind)
    expect(draft.bounce?.recipients[0]).toMatchObject(recipient)
  },
}

/** JSON has no dates; these fields are. */
function revive(key: string, value: unknown): unknown {
  return typeof value === 'string' && /At$/.test(key) ? new Date(value) : value
}
