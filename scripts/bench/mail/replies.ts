import { random } from '../random'
import { everyClient } from './every-client'
import { judge } from './judge'
import { folded, type Position, phrase, type Scene, sceneOf } from './scene'
import type { Tally } from './tally'
import type { Client } from './text-clients.data'
import { writeEml } from './write-eml'

const anywhere: readonly Position[] = ['top', 'bottom', 'interleaved', 'both']

/** Every client in every language it speaks; whole, answering in every way it can and as gateways change it. */
export async function benchReplies(tally: Tally, rounds: number, isWhole = true): Promise<void> {
  const dice = random(2026)
  for (const { kind, client, speech } of everyClient()) {
    const positions = isWhole ? anywhere : [dice.pick(anywhere)]
    for (const position of client.quotes ? positions : (['top'] as const)) {
      for (let round = 0; round < rounds; round += 1) {
        for (const change of isWhole ? Object.keys(changes[kind]) : ['untouched'])
          await benchOne(tally, { kind, client, position, change, scene: sceneOf(dice, speech, position) })
      }
    }
  }
}

/** What happens to a body on its way: programs and gateways wrap, rewrite and strip. */
const changes: Record<'text' | 'html', Record<string, (body: string, scene: Scene) => string>> = {
  text: {
    untouched: (body) => body,
    'no blank above': (body, { top }) => body.replace(`${top.at(-1) ?? '\0'}\n\n`, `${top.at(-1) ?? ''}\n`),
    'unspaced signs': (body) => body.replace(/^> /gm, '>'),
    'wrapped at 60': (body) =>
      body
        .split('\n')
        .map((line) => (line.startsWith('>') ? line : folded(line, 60)))
        .join('\n'),
    'CRLF and blanks': (body) => body.replaceAll('\n', '  \r\n'),
    'a footer below': (body) => `${body.trimEnd()}\n\n________________________________\n${disclaimer}\n`,
  },
  html: {
    untouched: (body) => body,
    'prefixed names': (body) => body.replace(/\b(class|id)=(["']?)(\w)/g, '$1=$2x_$3'),
    'names stripped': (body) =>
      body.replace(/ (?:class|id|type|cite|name|data-marker)=(?:"[^"]*"|'[^']*'|[^\s>]+)/g, ''),
    'a footer below': (body) =>
      body.replace(/(?:<\/body><\/html>)?$/, `<br><p style="font-size:8pt">${disclaimer}</p>$&`),
    'all attributes stripped': (body) => body.replace(/<(\w+) [^<>]*>/g, '<$1>'),
  },
}

const disclaimer =
  'This e-mail and any attachments are confidential and intended solely for the addressee. Kunde Ltd, registered in England.'

type Case = { kind: 'text' | 'html'; client: Client; position: Position; change: string; scene: Scene }

let count = 0

async function benchOne(tally: Tally, { kind, client, position, change, scene }: Case): Promise<void> {
  const body = changes[kind][change]?.(client.render(scene), scene) ?? ''
  count += 1
  const raw = writeEml(
    {
      from: 'Max Mustermann <max@kunde.example>',
      to: 'support@desk.example',
      subject: scene.subject,
      text: kind === 'text' ? body : null,
      html: kind === 'html' ? body : null,
      headers: { 'In-Reply-To': '<q1@desk.example>', References: '<q1@desk.example>' },
    },
    `r${count}`,
  )
  const draft = await judge(raw, 'customer', 'max@kunde.example')
  const shown = squeeze(draft?.visibleText ?? '')
  const own = [...scene.top, ...scene.flow.flatMap(({ isOwn, lines }) => (isOwn ? lines : []))]
  const old = scene.flow.flatMap(({ isOwn, lines }) => (isOwn ? [] : lines))
  // What was answered in place may stay; of a quote above or below everything else nothing may.
  const mayShow = position === 'top' || position === 'nested' ? [] : old
  const isKept = own.every((line) => shown.includes(squeeze(line)))
  const quoted = old.filter((line) => !mayShow.includes(line))
  const isLeaked = quoted.some((line) => shown.includes(squeeze(line)))
  const intro = squeeze(phrase(scene.speech.labels[4], scene))
  const isExact = isKept && !isLeaked && !shown.includes(scene.address) && !shown.includes(`${intro}:`)
  tally.add(
    'replies',
    { client: `${kind} ${client.name}`, language: scene.speech.code, position, change },
    { isKept, isLeaked, isExact },
    { body, shown },
  )
}

export const squeeze = (text: string): string => text.replace(/[\s\u00a0>]+/g, '')
