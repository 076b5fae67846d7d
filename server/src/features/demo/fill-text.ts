import type { Random } from './random'
import type { DemoLanguage, Story } from './story'
import { dayMs } from './working-time'
import { browsers, sizes, type World } from './worlds.data'

/** Everything a text of one request may name; the same all through the request. */
export type Slots = Readonly<Record<string, string>>

export function makeSlots(given: { world: World; language: DemoLanguage; at: Date; random: Random }): Slots {
  const { world, language, at, random } = given
  const formats = formatsOf(world)
  const date = (days: number) => formats.date.format(new Date(at.getTime() + days * dayMs))
  const amount = language === 'ja' ? random.between(20, 180) * 100 : random.between(1900, 24_900) / 100
  const products = Object.entries(world.products).map(([kind, names]) => [kind, random.pick(names)] as const)
  return {
    ...Object.fromEntries(products),
    order: `FH-${random.between(40_100, 48_900)}`,
    order2: `FH-${random.between(40_100, 48_900)}`,
    invoice: `INV-${at.getUTCFullYear()}-${random.between(1200, 9800)}`,
    tracking: `00340${random.between(100_000, 999_999)}${random.between(100_000, 999_999)}`,
    tracking2: `00340${random.between(100_000, 999_999)}${random.between(100_000, 999_999)}`,
    number: String(random.between(1000, 9999)),
    date: date(-random.between(4, 12)),
    date2: date(random.between(14, 40)),
    day: formats.weekday.format(new Date(at.getTime() + random.between(2, 4) * dayMs)),
    amount: formats.money.format(amount),
    city: random.pick(world.cities),
    street: random.pick(world.streets),
    size: random.pick(sizes),
    browser: random.pick(browsers),
  }
}

type Formats = { date: Intl.DateTimeFormat; weekday: Intl.DateTimeFormat; money: Intl.NumberFormat }
const made = new Map<string, Formats>()

/** Making one takes longer than using it a hundred times. */
function formatsOf({ locale, currency }: World): Formats {
  const known = made.get(locale)
  if (known !== undefined) return known
  const formats = {
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
    money: new Intl.NumberFormat(locale, { style: 'currency', currency }),
  }
  made.set(locale, formats)
  return formats
}

/** Chooses among `[[one|another]]` and fills `{slots}`. A slot nobody knows is a mistake in a story. */
export function fillText(text: string, slots: Slots, random: Random): string {
  const chosen = text.replace(/\[\[(.+?)\]\]/gs, (_all, options: string) => random.pick(options.split('|')))
  return chosen.replace(/([.!?…]\s+)?\{(\w+)\}/g, (_all, start: string | undefined, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`a story names {${name}}, which there is not`)
    return start === undefined ? value : start + startLarge(value)
  })
}

export const startLarge = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase())

export const fillSubject = (story: Story, slots: Slots, random: Random): string =>
  startLarge(fillText(random.pick(story.subjects), slots, random))
