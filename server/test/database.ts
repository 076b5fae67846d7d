import { inject } from 'vitest'
import { cloneTemplate, type TestDatabase } from './clone-template'

export type { TestDatabase }

/** A migrated, empty database for one test or one file of tests. Drop it after closing what uses it. */
export const createTestDatabase = (): Promise<TestDatabase> => cloneTemplate(inject('databaseServer'))
