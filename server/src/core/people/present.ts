import type { Organization, Person } from '@foyer/contract/people'
import { z } from 'zod'
import type { AddressRow } from './address-store'
import type { OrganizationRow } from './organization-store'
import type { PersonRow } from './person-store'

const Fields = z.record(z.string(), z.unknown())

export const presentPerson = (row: PersonRow, addresses: readonly AddressRow[]): Person => ({
  id: row.id,
  version: row.version,
  name: row.name,
  email: row.email,
  addresses: addresses
    .filter((one) => one.personId === row.id)
    .map(({ address, isVerified, isUnreachable }) => ({ address, isVerified, isUnreachable })),
  phones: row.phones,
  organization: row.organizationId === null ? null : { id: row.organizationId, name: row.organizationName ?? '' },
  locale: row.locale,
  timeZone: row.timeZone,
  notes: row.notes,
  customFields: Fields.parse(row.customFields),
  isAgent: row.isAgent,
  isTest: row.isTest,
  createdAt: row.createdAt.toISOString(),
})

export const presentOrganization = (row: OrganizationRow, personCount: number): Organization => ({
  id: row.id,
  version: row.version,
  name: row.name,
  domains: row.domains,
  notes: row.notes,
  customFields: Fields.parse(row.customFields),
  personCount,
  createdAt: row.createdAt.toISOString(),
})
