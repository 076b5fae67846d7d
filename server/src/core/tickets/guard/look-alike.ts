import { domainToUnicode } from 'node:url'
import { isOneSlipAway } from '@foyer/contract/conditions/nearest'

/** Letters of other scripts, digits and pairs that a reader takes for a plain letter. */
const same: readonly (readonly [RegExp, string])[] = [
  [/[аạ]/g, 'a'],
  [/[еẹ]/g, 'e'],
  [/[оοօ0]/g, 'o'],
  [/[рρ]/g, 'p'],
  [/с/g, 'c'],
  [/[ухγ]/g, 'y'],
  [/[іιıl1|]/g, 'i'],
  [/ѕ|5/g, 's'],
  [/ԁ/g, 'd'],
  [/һ/g, 'h'],
  [/ј/g, 'j'],
  [/κ/g, 'k'],
  [/ν/g, 'v'],
  [/rn|м/g, 'm'],
  [/vv|ѡ/g, 'w'],
  [/-/g, ''],
]

/** Shorter ones are too often one letter apart by chance. */
const shortestName = 6

/** The domain of `known` that a reader takes this one for; null where it is one of them, belongs to one, or is like none. */
export function looksLikeDomain(domain: string, known: readonly string[]): string | null {
  const asked = domain.toLowerCase()
  if (known.some((one) => isWithin(asked, one) || isWithin(one, asked))) return null
  const plain = plainForm(asked)
  return known.find((one) => plainForm(one) === plain || isSlip(asked, one.toLowerCase())) ?? null
}

const isWithin = (domain: string, other: string): boolean => {
  const [inner, outer] = [domain.toLowerCase(), other.toLowerCase()]
  return inner === outer || inner.endsWith(`.${outer}`)
}

function plainForm(domain: string): string {
  const shown = (domainToUnicode(domain) || domain).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return same.reduce((text, [sign, letter]) => text.replace(sign, letter), shown)
}

/** One letter too many, too few, another or swapped; the same name under another ending is a firm in another country. */
function isSlip(one: string, other: string): boolean {
  const [name, otherName] = [nameOf(one), nameOf(other)]
  if (name === otherName || Math.min(name.length, otherName.length) < shortestName) return false
  return isOneSlipAway(one, other)
}

const nameOf = (domain: string): string => domain.slice(0, Math.max(0, domain.indexOf('.')))
