import { serveThread } from '../threads'
import type { DocumentKind } from './kind-of'
import { readDocument } from './read-document'

type Call = { kind: DocumentKind; bytes: Uint8Array }

serveThread((input) => {
  const { kind, bytes } = input as Call
  return readDocument(kind, bytes)
})
