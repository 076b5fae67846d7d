import { absences, machines, quiet, responders } from './automatic.data'
import { judge } from './judge'
import { ordinary } from './ordinary.data'
import type { Tally } from './tally'
import { writeEml } from './write-eml'

let count = 0

async function run(
  from: string,
  subject: string,
  given: { headers: Readonly<Record<string, string>>; body: string; isNull?: boolean },
): Promise<{ auto: string | null; mayAnswer: boolean; bounce: string | null }> {
  count += 1
  const headers = { ...(given.isNull ? { 'Return-Path': '<>' } : {}), ...given.headers }
  const raw = writeEml(
    { from, to: 'support@desk.example', subject, text: given.body, html: null, headers },
    `a${count}`,
  )
  const envelope = given.isNull ? '' : (/[^\s<>]+@[^\s<>]+/.exec(from)?.[0] ?? null)
  const draft = await judge(raw, 'stranger', envelope)
  return { auto: draft?.auto ?? null, mayAnswer: draft?.mayAnswer ?? false, bounce: draft?.bounce?.kind ?? null }
}

/** Responders of all makes and languages, machines, and mail of people that only looks like them. */
export async function benchAutomatic(tally: Tally): Promise<void> {
  for (const responder of responders) {
    for (const [language, subject, body] of absences) {
      const got = await run('Max Mustermann <max@kunde.example>', subject, { ...responder, body })
      const isKnown = responder.name === 'no header at all' ? !got.mayAnswer : got.auto !== null
      tally.add(
        'automatic',
        { responder: responder.name, language },
        { isKnown: isKnown && got.bounce === null, isSilent: !got.mayAnswer },
        { body: subject, shown: JSON.stringify(got) },
      )
    }
  }
  for (const [name, from, subject, headers, kinds] of machines) {
    const got = await run(from, subject, { headers, body: 'Something happened.' })
    tally.add(
      'automatic',
      { machine: name },
      { isKnown: got.auto !== null && kinds.includes(got.auto), isSilent: !got.mayAnswer },
      { body: subject, shown: JSON.stringify(got) },
    )
  }
  for (const [name, from, subject, headers] of quiet) {
    const got = await run(from, subject, { headers, body: 'Something happened.' })
    tally.add(
      'automatic',
      { quiet: name },
      { isKnown: got.auto === null, isSilent: !got.mayAnswer },
      { body: from, shown: JSON.stringify(got) },
    )
  }
  for (const [subject, from, headers, body] of ordinary) {
    for (const answered of [{}, { 'In-Reply-To': '<q1@desk.example>', References: '<q1@desk.example>' }]) {
      const got = await run(from, subject, { headers: { ...headers, ...answered }, body })
      tally.add(
        'ordinary',
        { subject },
        { isAlarm: got.auto !== null || got.bounce !== null },
        { body: `${from} ${JSON.stringify({ ...headers, ...answered })}`, shown: JSON.stringify(got) },
      )
    }
  }
}
