import type { TestProject } from 'vitest/node'
import { startTestServer } from './test-server'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { connectionString: string; template: string }
  }
}

/** Vitest's global setup: one server for the whole run. */
export default async function prepareDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const { connectionString, template, stop } = await startTestServer()
  project.provide('databaseServer', { connectionString, template })
  return stop
}
