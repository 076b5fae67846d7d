import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { apiQuery } from '../../../lib/api/api-query'
import { uploadFile } from '../../../lib/api/upload-file'
import { newId } from '../../../lib/new-id'

export interface PendingFile {
  key: string
  name: string
  size: number
  /** null: it came with the draft, and its bytes are at the desk alone. */
  file: File | null
  progress: number
  state: 'uploading' | 'done' | 'failed'
  id: string | null
  problem: ApiProblem | null
  cancel: () => void
}

const nothing = () => undefined

/** Files of a message: on their way up with progress, cancel and another try for each, and those a draft brings along. */
export function useAttachments(ids: readonly string[], onDone: (id: string) => void) {
  const [files, setFiles] = useState<PendingFile[]>([])
  const brought = useBrought(ids.filter((id) => !files.some((one) => one.id === id)))
  const update = useCallback(
    (key: string, change: Partial<PendingFile>) =>
      setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one))),
    [],
  )
  const start = useCallback(
    (key: string, file: File) => {
      const ending = new AbortController()
      uploadFile(file, { signal: ending.signal, onProgress: (progress) => update(key, { progress }) }).then(
        ({ id }) => {
          update(key, { state: 'done', id, progress: 1 })
          onDone(id)
        },
        (error: unknown) => {
          if (error instanceof ApiProblem) update(key, { state: 'failed', problem: error })
        },
      )
      return () => ending.abort()
    },
    [update, onDone],
  )
  const retry = ({ key, file }: PendingFile) => {
    if (file !== null) update(key, { state: 'uploading', progress: 0, problem: null, cancel: start(key, file) })
  }
  return {
    files: [...brought, ...files],
    isUploading: files.some((one) => one.state === 'uploading'),
    add: (list: readonly File[]) => {
      const made = list.map((file) => ({ key: newId(), file }))
      setFiles((all) => [...all, ...made.map(({ key, file }) => pending(key, file))])
      for (const { key, file } of made) update(key, { cancel: start(key, file) })
    },
    retry,
    retryFailed: () => {
      for (const one of files.filter(({ state }) => state === 'failed')) retry(one)
    },
    remove: (one: PendingFile) => {
      one.cancel()
      setFiles((all) => all.filter((other) => other.key !== one.key))
    },
    clear: () => setFiles([]),
  }
}

const pending = (key: string, file: File): PendingFile => ({
  key,
  name: file.name,
  size: file.size,
  file,
  progress: 0,
  state: 'uploading',
  id: null,
  problem: null,
  cancel: nothing,
})

/** What a draft names and this window did not send: a reload, another device, a reply taken back. */
function useBrought(ids: readonly string[]): PendingFile[] {
  const answers = useQueries({ queries: ids.map((id) => apiQuery('GET /uploads/{id}', { params: { id } })) })
  return answers.flatMap(({ data }, at) =>
    data === undefined
      ? []
      : [
          {
            key: data.id,
            name: data.name,
            size: data.size,
            file: null,
            progress: 1,
            state: 'done' as const,
            id: ids[at] ?? data.id,
            problem: null,
            cancel: nothing,
          },
        ],
  )
}
