import { random } from '../random'
import { everyClient, speechesOf } from './every-client'
import { type Forwarder, forwarders } from './forward-clients.data'
import { judge } from './judge'
import { squeeze } from './replies'
import { type Scene, sceneOf } from './scene'
import type { Tally } from './tally'
import { writeEml } from './write-eml'

let count = 0

/** An agent forwards in every client and language; whole, so do customers, and agents answer, which is no forward. */
export async function benchForwards(tally: Tally, isWhole = true): Promise<void> {
  const dice = random(11)
  for (const forwarder of forwarders) {
    for (const speech of speechesOf(forwarder)) {
      for (const hasNote of isWhole ? [true, false] : [dice.below(2) === 0]) {
        const scene = sceneOf(dice, speech, 'top')
        const given = { ...scene, top: hasNote ? scene.top : [], address: `carla.${dice.below(900)}@kunde.example` }
        const forwarded = { forwarder, scene: { ...given, subject: 'Lampe 12' } }
        await benchAgent(tally, forwarded)
        if (isWhole) await benchCustomer(tally, forwarded)
      }
    }
  }
  if (isWhole) await benchAnswers(tally)
}

type Forwarded = { forwarder: Forwarder; scene: Scene }

const subjectOf = ({ speech, subject }: Scene): string => `${speech.forward}: ${subject}`

async function benchAgent(tally: Tally, { forwarder, scene }: Forwarded): Promise<void> {
  const body = forwarder.render(scene)
  count += 1
  const form = { text: forwarder.html ? null : body, html: forwarder.html ? body : null }
  const raw = writeEml(
    { from: 'Bob <bob@desk.example>', to: 'support@desk.example', subject: subjectOf(scene), ...form },
    `f${count}`,
  )
  const draft = await judge(raw, 'agent', 'bob@desk.example')
  const shown = squeeze(draft?.visibleText ?? '')
  const inner = scene.flow.flatMap(({ lines }) => lines)
  tally.add(
    'forwards',
    { client: `${forwarder.html ? 'html' : 'text'} ${forwarder.name}`, language: scene.speech.code },
    {
      isAuthor: draft?.forward?.author?.address === scene.address,
      isWhole: inner.every((line) => shown.includes(squeeze(line))),
      isNote: squeeze(draft?.forward?.note ?? '') === squeeze(scene.top.join('')),
    },
    { body, shown: JSON.stringify([draft?.forward, draft?.visibleText.slice(0, 300)]) },
  )
}

/** What a customer forwards is what they have to say. */
async function benchCustomer(tally: Tally, { forwarder, scene }: Forwarded): Promise<void> {
  const body = forwarder.render(scene)
  const form = { text: forwarder.html ? null : body, html: forwarder.html ? body : null }
  for (const headers of [{}, { References: '<elsewhere@kunde.example>' }]) {
    count += 1
    const raw = writeEml(
      { from: 'Max <max@kunde.example>', to: 'support@desk.example', subject: subjectOf(scene), ...form, headers },
      `f${count}`,
    )
    const draft = await judge(raw, 'stranger', 'max@kunde.example')
    const shown = squeeze(draft?.visibleText ?? '')
    const lines = [...scene.top, ...scene.flow.flatMap((stretch) => stretch.lines)]
    tally.add(
      'customers’ forwards',
      { client: `${forwarder.html ? 'html' : 'text'} ${forwarder.name}`, language: scene.speech.code },
      { isKept: lines.every((line) => shown.includes(squeeze(line))) && draft?.forward === null },
      { body, shown: draft?.visibleText.slice(0, 300) ?? '' },
    )
  }
}

/** Nobody becomes the customer because an agent answers somebody. */
async function benchAnswers(tally: Tally): Promise<void> {
  const dice = random(12)
  for (const { kind, client, speech } of everyClient()) {
    const scene = { ...sceneOf(dice, speech, 'top'), address: `carla.${dice.below(900)}@kunde.example` }
    const body = client.render(scene)
    count += 1
    const form = { text: kind === 'text' ? body : null, html: kind === 'html' ? body : null }
    const to = `${scene.address}, support@desk.example`
    const subject = `${speech.reply}: Lampe`
    const raw = writeEml({ from: 'Bob <bob@desk.example>', to, subject, ...form }, `n${count}`)
    const draft = await judge(raw, 'agent', 'bob@desk.example')
    tally.add(
      'no forwards',
      { client: `${kind} ${client.name}`, language: speech.code },
      { isAlarm: draft?.forward?.author != null },
      { body, shown: JSON.stringify(draft?.forward ?? null) },
    )
  }
}
