import { RotateCcw, X } from 'lucide-react'
import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { IconButton } from '../../../ui/icon-button'
import type { PendingFile } from './use-attachments'

/** One file of the message: its name, how far it is, and what can be done about it. */
export function AttachmentRow({
  file,
  onRetry,
  onRemove,
}: {
  file: PendingFile
  onRetry: () => void
  onRemove: () => void
}) {
  const translator = useLanguage()
  const { t } = translator
  return (
    <li className="flex h-7 max-w-80 items-center gap-1.5 rounded-control border border-edge ps-2 text-13">
      <span dir="auto" className="truncate">
        {file.name}
      </span>
      <span
        role="status"
        className={file.state === 'failed' ? 'truncate text-12 text-danger' : 'text-12 whitespace-nowrap text-muted'}
      >
        {file.state === 'uploading' && t('composer.progress', { share: Math.round(file.progress * 100) })}
        {file.state === 'failed' && file.problem && problemText(file.problem, translator)}
      </span>
      {file.state === 'failed' && (
        <IconButton isSmall icon={RotateCcw} label={t('composer.retryFile', { name: file.name })} onClick={onRetry} />
      )}
      <IconButton isSmall icon={X} label={t('composer.removeFile', { name: file.name })} onClick={onRemove} />
    </li>
  )
}
