import { cleanFileName, type StoredBlob } from '../../platform/storage'
import type { House } from '../context'
import { decideType, headLength } from './decide-type'

export type KeptFile = StoredBlob & { name: string; contentType: string }

/** Puts bytes into the store and says what they are; before the transaction that names them, which must not wait for disks. */
export async function keepFile(
  house: Pick<House, 'blobs'>,
  file: { bytes: Buffer; name: string; declaredType: string | null; fallbackName?: string },
): Promise<KeptFile> {
  const stored = await house.blobs.store(file.bytes)
  return {
    ...stored,
    name: cleanFileName(file.name, file.fallbackName),
    contentType: decideType(file.bytes.subarray(0, headLength), file.declaredType),
  }
}
