import { Readable } from 'node:stream'
import type { Blobs } from '../storage'
import { backupBroken } from './errors'
import type { Manifest } from './manifest'
import type { TarEntry } from './read-tar'
import { RowSum } from './row-sum'

/** Stores the blobs of an archive; each is compared with its own name, all of them with the manifest. */
export class BlobFiller {
  readonly #names = new RowSum()
  readonly #damaged: string[] = []

  constructor(readonly blobs: Blobs) {}

  async take(sha256: string, entry: TarEntry): Promise<void> {
    const stored = await this.blobs.store(Readable.from(entry.chunks()))
    if (stored.sha256 === sha256) this.#names.add(sha256)
    else {
      this.#damaged.push(sha256)
      await this.blobs.remove(stored.sha256)
    }
  }

  compare(manifest: Manifest): void {
    const surprise = this.#damaged.find((sha256) => !manifest.blobs.damaged.includes(sha256))
    if (surprise !== undefined) throw backupBroken(`blob ${surprise} was changed`)
    if (this.#names.count !== manifest.blobs.count || this.#names.text !== manifest.blobs.nameSum)
      throw backupBroken('blobs are missing')
  }
}
