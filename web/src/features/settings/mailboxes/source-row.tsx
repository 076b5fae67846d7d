import type { MailSource } from '@foyer/contract/mail-sources'
import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { InlineNotice } from '../../../ui/inline-notice'
import { Switch } from '../../../ui/switch'
import { SourceState } from './source-state'

interface SourceRowProps {
  source: MailSource
  act: (act: () => Promise<unknown>) => void
  isBusy: boolean
  isChanging: boolean
  onChange: () => void
  /** Its fields, while they are open. */
  children: ReactNode
}

/** One account: whether mail comes from it, and what can be done about it. */
export function SourceRow({ source, act, isBusy, isChanging, onChange, children }: SourceRowProps) {
  const { t } = useLanguage()
  const [tested, setTested] = useState<{ isWorking: boolean; detail: string } | null>(null)
  const params = { id: source.id }
  const name = `${source.user}, ${source.host}`
  const allow = async () => {
    const { url } = await call('POST /mail-sources/{id}/authorization', { params })
    window.location.assign(url)
  }
  return (
    <li className="border-be border-border py-2.5 ps-4 pe-2">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-48 flex-1">
          <bdi dir="ltr" className="block truncate font-medium">
            {source.user}
          </bdi>
          <bdi dir="ltr" className="block truncate text-12 text-muted">
            {`${source.host}:${source.port} · ${source.folders.join(', ')}`}
          </bdi>
        </div>
        {source.oauth && !source.oauth.isAuthorized && (
          <Button size="small" isBusy={isBusy} onClick={() => act(allow)}>
            {t('sources.allow')}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          isBusy={isBusy}
          onClick={() => act(async () => setTested(await call('POST /mail-sources/{id}/test', { params })))}
        >
          {t('sources.test')}
        </Button>
        <Button
          size="small"
          look="quiet"
          aria-expanded={isChanging}
          aria-label={t('sources.changeAccount', { name })}
          onClick={onChange}
        >
          {t('sources.change')}
        </Button>
        <Switch
          aria-label={t('sources.switchedOn', { name })}
          checked={source.isEnabled}
          onChange={({ target }) =>
            act(() => call('PATCH /mail-sources/{id}', { params, body: { isEnabled: target.checked } }))
          }
        />
        <IconButton
          icon={X}
          label={t('sources.removeAccount', { name })}
          onClick={() => act(() => call('DELETE /mail-sources/{id}', { params }))}
        />
      </div>
      <SourceState source={source} />
      {tested && (
        <InlineNotice tone={tested.isWorking ? 'quiet' : 'danger'} className="mbs-2 me-2">
          {tested.isWorking ? t('sending.works') : t('sending.fails')} <span dir="auto">{tested.detail}</span>
        </InlineNotice>
      )}
      {children}
    </li>
  )
}
