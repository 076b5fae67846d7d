import { fullMailBytes } from '@foyer/contract/mail-limits'
import { useLanguage } from '../../../lib/i18n/language'
import { AttachmentRow } from './attachment-row'
import type { useAttachments } from './use-attachments'

interface AttachmentsListProps {
  attachments: ReturnType<typeof useAttachments>
  onRemoved: (id: string) => void
}

/** The files of the message and, once they are many, how much of what a mail carries they take up. */
export function AttachmentsList({ attachments, onRemoved }: AttachmentsListProps) {
  const { t } = useLanguage()
  const { files } = attachments
  if (files.length === 0) return null
  const total = files.reduce((sum, one) => sum + one.size, 0)
  const sizes = { size: megabytes(total), limit: megabytes(fullMailBytes) }
  return (
    <div className="px-3 py-1">
      <ul aria-label={t('ticket.files')} className="flex flex-wrap gap-1.5">
        {files.map((file) => (
          <AttachmentRow
            key={file.key}
            file={file}
            onRetry={() => attachments.retry(file)}
            onRemove={() => {
              attachments.remove(file)
              if (file.id !== null) onRemoved(file.id)
            }}
          />
        ))}
      </ul>
      <p className="mbs-1 text-12 text-muted">
        {total > fullMailBytes ? t('composer.filesAsLinks', sizes) : t('composer.filesTotal', sizes)}
      </p>
    </div>
  )
}

const megabytes = (bytes: number): number => Math.max(0.1, Math.round((bytes / (1024 * 1024)) * 10) / 10)
