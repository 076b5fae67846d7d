import { Readable } from 'node:stream'
import type { Upload } from '@foyer/contract/uploads'
import type { z } from 'zod'
import { newId } from '../../platform/ids'
import { cleanFileName } from '../../platform/storage'
import { seatOf } from '../access'
import type { Open } from '../context'
import { readSetting } from '../settings'
import { insertAttachments, recordBlob } from './attachment-store'
import { decideType, headLength } from './decide-type'
import { uploadEmpty, uploadTooLarge } from './errors'

type Incoming = { name: string; contentType: string | null; contentLength: number | null; stream: Readable }
const MiB = 1024 * 1024

/** Streams a body into the store, never into memory; what is above the desk's limit stops at the limit. */
export async function uploadFile(open: Open, given: Incoming): Promise<z.output<typeof Upload>> {
  const mostMiB = await open.transact((ctx) => readSetting(ctx, 'maxUploadMiB'))
  const tooLarge = () => uploadTooLarge(mostMiB)
  if (given.contentLength !== null && given.contentLength > mostMiB * MiB) throw tooLarge()
  const body = new PeekedBody(given.stream)
  const stored = await body.read((source) => open.house.blobs.store(source, { maxSize: mostMiB * MiB, tooLarge }))
  if (stored.size === 0) throw uploadEmpty()
  const file = {
    id: newId(),
    name: cleanFileName(given.name, 'file'),
    contentType: decideType(body.head, given.contentType),
    ...stored,
  }
  await open.transact(async (ctx) => {
    await recordBlob(ctx, stored)
    await insertAttachments(ctx, [{ ...file, uploadedBy: seatOf(ctx.actor).personId, createdAt: ctx.now }])
  })
  return { id: file.id, name: file.name, size: file.size, contentType: file.contentType }
}

/** Keeps the first bytes of a request's body while it goes by, and leaves the connection standing for the answer. */
class PeekedBody {
  head: Buffer = Buffer.alloc(0)

  constructor(private readonly request: Readable) {}

  async read<T>(use: (source: Readable) => Promise<T>): Promise<T> {
    try {
      return await use(Readable.from(this.chunks(), { objectMode: false }))
    } catch (error) {
      this.request.resume() // what is still coming is thrown away, else a refused client never reads why
      throw error
    }
  }

  private async *chunks(): AsyncGenerator<Buffer> {
    // Ending the loop early would destroy the socket and with it the answer.
    for await (const chunk of this.request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.from(chunk)
      if (this.head.length < headLength) this.head = Buffer.concat([this.head, bytes]).subarray(0, headLength)
      yield bytes
    }
  }
}
