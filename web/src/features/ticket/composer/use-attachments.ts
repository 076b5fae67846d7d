import { useCallback, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { uploadFile } from '../../../lib/api/upload-file'
import { newId } from '../../../lib/new-id'

export interface PendingFile {
  key: string
  file: File
  progress: number
  state: 'uploading' | 'done' | 'failed'
  id: string | null
  problem: ApiProblem | null
  cancel: () => void
}

/** Files on their way up: progress, cancel and another try for each. */
export function useAttachments(onDone: (id: string) => void) {
  const [files, setFiles] = useState<PendingFile[]>([])
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
  return {
    files,
    isUploading: files.some((one) => one.state === 'uploading'),
    add: (list: readonly File[]) => {
      const made = list.map((file) => ({ key: newId(), file }))
      setFiles((all) => [
        ...all,
        ...made.map(
          ({ key, file }): PendingFile => ({
            key,
            file,
            progress: 0,
            state: 'uploading',
            id: null,
            problem: null,
            cancel: () => undefined,
          }),
        ),
      ])
      for (const { key, file } of made) update(key, { cancel: start(key, file) })
    },
    retry: (one: PendingFile) =>
      update(one.key, { state: 'uploading', progress: 0, problem: null, cancel: start(one.key, one.file) }),
    remove: (one: PendingFile) => {
      one.cancel()
      setFiles((all) => all.filter((other) => other.key !== one.key))
    },
    clear: () => setFiles([]),
  }
}
