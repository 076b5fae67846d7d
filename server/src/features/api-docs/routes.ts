import { openApiDocument } from '@foyer/contract/openapi'
import { apiBase, mountPlain } from '../../platform/http'
import { renderPage } from './render-page'

/** `GET /api/v1/openapi.json` and `GET /docs/api`: open to everybody, made on the first call and kept. */
export function mountApiDocs(app: Parameters<typeof mountPlain>[0], given: { url: string }): void {
  const document = once(() => JSON.stringify(openApiDocument()))
  const page = once(() => renderPage(openApiDocument(), given.url))
  mountPlain(app, `${apiBase}/openapi.json`, async () => ({
    status: 200,
    type: 'application/json; charset=utf-8',
    body: document(),
  }))
  mountPlain(app, '/docs/api', async () => ({ status: 200, type: 'text/html; charset=utf-8', body: page() }))
}

function once(make: () => string): () => string {
  let made: string | null = null
  return () => {
    made ??= make()
    return made
  }
}
