import type { KnownPeople, KnownPerson } from '../../core/people'
import { addressKey } from '../../core/people'
import { phoneKey } from './phone-key'
import type { RowValues } from './read-row'

type Person = Omit<KnownPerson, 'id'> & { id: string | null }

/** The people the rows of a file may mean, and what rows before made of them. */
export class People {
  readonly owners: Map<string, Person | null>
  readonly organizations: Map<string, string>
  private readonly byPhone = new Map<string, Set<Person>>()

  constructor({ owners, people, organizations }: KnownPeople) {
    const byId = new Map(people.map((one) => [one.id, one]))
    // null: somebody whom the importing agent may not see.
    this.owners = new Map([...owners].map(([key, id]) => [key, byId.get(id) ?? null]))
    this.organizations = organizations
    for (const one of people) this.callBy(one, one.phones)
  }

  /** Everybody with one of these addresses; where a row has none, with one of the numbers and the same name. */
  meant({ emails, phones, name }: RowValues): (Person | null)[] {
    if (emails.length > 0)
      return [...new Set(emails.map(addressKey).flatMap((key) => this.owners.get(key) ?? this.hidden(key)))]
    const called = phones.flatMap((phone) => [...(this.byPhone.get(phoneKey(phone) ?? '') ?? [])])
    return [...new Set(called)].filter((one) => one.name.toLowerCase() === name.toLowerCase())
  }

  /** A row came true: later rows see it. */
  learn(person: Person, { emails, ...values }: Partial<RowValues>): void {
    for (const one of emails ?? []) this.owners.set(addressKey(one), person)
    const { name, locale, timeZone, notes, organization, phones, customFields } = values
    if (name) person.name = name
    if (locale) person.locale = locale
    if (timeZone) person.timeZone = timeZone
    if (notes) person.notes = notes
    if (organization) person.organizationName = organization
    if (customFields) person.customFields = { ...Object(person.customFields), ...customFields }
    person.phones = [...person.phones, ...(phones ?? [])]
    this.callBy(person, phones ?? [])
  }

  private hidden(key: string): null[] {
    return this.owners.has(key) ? [null] : []
  }

  private callBy(person: Person, phones: readonly string[]): void {
    for (const phone of phones) {
      const key = phoneKey(phone)
      if (key === null) continue
      const called = this.byPhone.get(key) ?? new Set()
      this.byPhone.set(key, called.add(person))
    }
  }
}

export type ImportedPerson = Person
export const nobodyYet = (): Person => ({
  ...{ id: null, name: '', phones: [], organizationId: null, organizationName: null },
  ...{ locale: null, timeZone: null, notes: '', customFields: {}, isAgent: false },
})
