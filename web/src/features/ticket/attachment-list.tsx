import type { Message } from '@foyer/contract/messages'
import { File as FileIcon } from 'lucide-react'
import { address } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { Icon } from '../../ui/icon'

const raster = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Files of a message: pictures small, the rest by name and size; each a plain download. */
export function AttachmentList({ attachments }: { attachments: Message['attachments'] }) {
  const { t } = useLanguage()
  const listed = attachments.filter((one) => !one.inline)
  if (listed.length === 0) return null
  return (
    <ul aria-label={t('ticket.files')} className="mbs-2 flex flex-wrap gap-2">
      {listed.map((one) => (
        <li key={one.id}>
          <a
            href={address('/attachments/{id}', { id: one.id })}
            download={one.name}
            className="inline-flex min-h-7 max-w-80 items-center gap-2 rounded-control border border-edge px-2 text-13 hover:bg-hover"
          >
            {raster.has(one.contentType) && one.size < 2_000_000 ? (
              <img
                src={address('/attachments/{id}', { id: one.id }, { inline: 'true' })}
                alt=""
                loading="lazy"
                className="my-1 size-8 rounded-chip object-cover"
              />
            ) : (
              <Icon of={FileIcon} className="text-muted" />
            )}
            <span dir="auto" className="truncate">
              {one.name}
            </span>
            <span className="whitespace-nowrap text-12 text-muted">
              {t('ticket.size', { kilobytes: Math.max(1, Math.round(one.size / 1000)) })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
