/** What two persons that turn out to be one may disagree about. Addresses are apart: each belongs to one person anyway. */
export type PersonValues = {
  name: string
  phones: readonly string[]
  organizationId: string | null
  locale: string | null
  timeZone: string | null
  notes: string
  customFields: Readonly<Record<string, unknown>>
}

export const mostPhones = 20
const longestNotes = 20_000

/**
 * What the kept person has once the other one is part of them: its own wins, blanks are filled, numbers and notes of both
 * are kept. The same for the preview of a merge and for the merge.
 */
export function joinPeople(kept: PersonValues, other: PersonValues): PersonValues {
  const more = other.phones.filter((phone) => !kept.phones.some((one) => digits(one) === digits(phone)))
  return {
    name: kept.name || other.name,
    phones: [...kept.phones, ...more.slice(0, Math.max(0, mostPhones - kept.phones.length))],
    organizationId: kept.organizationId ?? other.organizationId,
    locale: kept.locale ?? other.locale,
    timeZone: kept.timeZone ?? other.timeZone,
    notes: joinNotes(kept.notes, other.notes),
    customFields: { ...other.customFields, ...kept.customFields },
  }
}

/** What of `other` does not get into the kept person; it stays with the one that was merged. */
export function lostByJoining(
  kept: PersonValues,
  other: PersonValues,
): { field: string; kept: unknown; other: unknown }[] {
  const plain = (['name', 'organizationId', 'locale', 'timeZone'] as const).flatMap((field) =>
    kept[field] && other[field] && kept[field] !== other[field]
      ? [{ field, kept: kept[field], other: other[field] }]
      : [],
  )
  const fields = Object.entries(other.customFields).flatMap(([key, value]) =>
    key in kept.customFields && JSON.stringify(kept.customFields[key]) !== JSON.stringify(value)
      ? [{ field: `customFields.${key}`, kept: kept.customFields[key], other: value }]
      : [],
  )
  return [...plain, ...fields]
}

const digits = (phone: string): string => phone.replace(/[^\d+]/g, '') || phone

function joinNotes(kept: string, other: string): string {
  if (kept === '' || other === '' || kept === other) return kept || other
  const both = `${kept}\n\n${other}`
  return both.length > longestNotes ? kept : both
}
