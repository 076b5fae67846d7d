import type { PlannedCustomer } from './planned-ticket'
import type { Random } from './random'
import type { DemoLanguage } from './story'
import { mailDomains, organizations, worlds } from './worlds.data'

/** Hands out customers: mostly somebody new, now and then one who wrote before. No two share an address. */
export class CustomerBook {
  readonly #known = new Map<DemoLanguage, PlannedCustomer[]>()
  readonly #addresses = new Set<string>()

  constructor(readonly random: Random) {}

  next(language: DemoLanguage): PlannedCustomer {
    const known = this.#known.get(language) ?? []
    this.#known.set(language, known)
    if (known.length > 5 && this.random.chance(0.22)) return this.random.pick(known)
    const customer = this.#make(language)
    known.push(customer)
    return customer
  }

  #make(language: DemoLanguage): PlannedCustomer {
    const world = worlds[language]
    for (let tries = 0; ; tries++) {
      const [called, givenKey] = this.random.pick(world.given)
      const [family, familyKey] = this.random.pick(world.family)
      const companies = organizations.filter((one) => one.language === language)
      const isCompany = this.random.chance(0.18)
      const domain = isCompany ? this.random.pick(companies).domain : this.random.pick(mailDomains)
      const local = this.random.pick([
        `${givenKey}.${familyKey}`,
        `${givenKey[0]}.${familyKey}`,
        `${familyKey}${this.random.between(61, 99)}`,
        `${givenKey}${tries > 20 ? this.random.between(100, 999) : ''}`,
      ])
      const email = `${local}@${domain}`
      if (this.#addresses.has(email)) continue
      this.#addresses.add(email)
      const name = world.isFamilyFirst ? `${family} ${called}` : `${called} ${family}`
      return { name, called, family, email, language }
    }
  }
}
