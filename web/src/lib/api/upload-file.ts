import type { Upload } from '@foyer/contract/uploads'
import { newId } from '../new-id'
import { ApiProblem, unreachable } from './api-problem'
import { address } from './call'
import { sessionEnded } from './session-ended'

/** Sends one file as the raw body. `fetch` cannot report progress, so this is the one XMLHttpRequest of the workspace. */
export function uploadFile(
  file: File,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal },
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const sentAt = performance.now()
    const request = new XMLHttpRequest()
    request.open('POST', address('/uploads', {}, { name: file.name }))
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.setRequestHeader('Idempotency-Key', newId())
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Upload)
      if (request.status === 401) sessionEnded.announce(sentAt)
      reject(new ApiProblem(request.status, (request.response as Record<string, unknown> | null) ?? {}))
    }
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    if (signal?.aborted) return reject(new DOMException('Aborted', 'AbortError'))
    request.send(file)
  })
}
