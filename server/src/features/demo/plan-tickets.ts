import { fillSubject, makeSlots } from './fill-text'
import { demoAgents, mailboxOf } from './people.data'
import { CustomerBook } from './plan-customers'
import { planSteps } from './plan-steps'
import type { PlannedTicket } from './planned-ticket'
import { Random } from './random'
import { englishStories } from './stories/english.data'
import { frenchStories } from './stories/french.data'
import { germanStories } from './stories/german.data'
import { japaneseStories } from './stories/japanese.data'
import { spamMails } from './stories/spam.data'
import { spanishStories } from './stories/spanish.data'
import type { DemoLanguage, Story } from './story'
import { afterSleep, dayMs, hourMs, minuteMs } from './working-time'
import { worlds } from './worlds.data'

export const storiesOf: Record<DemoLanguage, readonly Story[]> = {
  en: englishStories,
  de: germanStories,
  fr: frenchStories,
  es: spanishStories,
  ja: japaneseStories,
}
/** With the spam, 300. */
const counts: Record<DemoLanguage, number> = { en: 145, de: 58, fr: 29, es: 29, ja: 29 }
const days = 60
/** How many of the newest came in the last hours: a shop's Monday, not the tail of a list. */
const recent = [
  { hours: 8, count: 12 },
  { hours: 24, count: 8 },
  { hours: 48, count: 13 },
  { hours: 72, count: 11 },
]

/** The shop's last sixty days as they look at `now`, oldest first. The same seed tells the same. */
export function planTickets(now: Date, seed = 20_260_311): PlannedTicket[] {
  const random = new Random(seed)
  const book = new CustomerBook(random)
  const languages = random.shuffle(
    (Object.keys(counts) as DemoLanguage[]).flatMap((language) => Array<DemoLanguage>(counts[language]).fill(language)),
  )
  const starts = startTimes(languages.length, now, random)
  const decks = new Map<DemoLanguage, Story[]>()
  const tickets = languages.map((language, index) => {
    const start = starts[index]
    if (start === undefined) throw new RangeError('more requests than times')
    return planTicket({ language, start, now, random, book, story: draw(decks, language, random) })
  })
  const spam = spamMails.map((mail) => planSpam(mail, new Date(now.getTime() - random.between(2, days * 15) * hourMs)))
  return [...tickets, ...spam].sort((a, b) => a.steps[0].at.getTime() - b.steps[0].at.getTime())
}

/** Every story once before any comes again, so that neighbours in a list do not tell the same. */
function draw(decks: Map<DemoLanguage, Story[]>, language: DemoLanguage, random: Random): Story {
  const deck = decks.get(language) ?? []
  if (deck.length === 0) deck.push(...random.shuffle(storiesOf[language]))
  decks.set(language, deck)
  const story = deck.pop()
  if (story === undefined) throw new Error(`no stories in ${language}`)
  return story
}

function startTimes(count: number, now: Date, random: Random): Date[] {
  const newest = recent.flatMap((span) =>
    Array.from({ length: span.count }, () => now.getTime() - (0.2 + random.next() * span.hours) * hourMs),
  )
  const older = Array.from({ length: count - newest.length }, () => {
    const at = new Date(now.getTime() - (3 + random.next() * (days - 3)) * dayMs)
    // Fewer on weekends, as people shop on Sundays and complain on Mondays.
    return at.getUTCDay() % 6 === 0 && random.chance(0.45) ? at.getTime() + dayMs * random.between(1, 3) : at.getTime()
  })
  return [...older, ...newest]
    .map((ms) => afterSleep(new Date(ms), random.between(0, 200)))
    .map((at) =>
      at.getTime() > now.getTime() - 9 * minuteMs ? new Date(now.getTime() - random.skewed(0.2, 9) * hourMs) : at,
    )
    .map((at) => new Date(at.getTime() - random.between(0, 59_000)))
    .sort((a, b) => a.getTime() - b.getTime())
}

function planTicket(given: {
  language: DemoLanguage
  start: Date
  now: Date
  random: Random
  book: CustomerBook
  story: Story
}): PlannedTicket {
  const { language, start, now, random, book, story } = given
  const customer = book.next(language)
  const slots = makeSlots({ world: worlds[language], language, at: start, random })
  const agent = random.pick(demoAgents.filter((one) => one.languages.includes(language))).key
  return {
    customer,
    language,
    mailbox: mailboxOf[story.topic],
    channel: story.topic !== 'partners' && random.chance(0.2) ? 'form' : 'email',
    subject: fillSubject(story, slots, random),
    isSpam: false,
    topic: story.topic,
    type: story.type,
    tags: story.tags ?? [],
    priority: story.priority ?? 'normal',
    steps: planSteps({ story, customer, agent, slots, start, now, random }),
  }
}

function planSpam(mail: (typeof spamMails)[number], at: Date): PlannedTicket {
  const { name, address } = mail.from
  return {
    customer: { name, called: name, family: name, email: address, language: 'en' },
    language: 'en',
    mailbox: 'help',
    channel: 'email',
    subject: mail.subject,
    isSpam: true,
    topic: null,
    type: null,
    tags: [],
    priority: 'normal',
    steps: [{ do: 'receive', at, text: mail.text, quoted: null, isHtml: false, file: null }],
  }
}
