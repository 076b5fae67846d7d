import { changeNotificationSettings, type NotificationPreview } from '@foyer/contract/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import type { NotificationsControl } from './notifications-control'
import { PreviewList } from './preview-list'

/** What the form as it stands would have sent yesterday; asked for once, it follows every change. */
export function PreviewYesterday({ control }: { control: NotificationsControl }) {
  const { t } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const { data: body } = changeNotificationSettings.body.safeParse(useWatch({ control }))
  const { data, isFetching } = useQuery<NotificationPreview>({
    queryKey: ['notification preview', body],
    queryFn: () => call('POST /notification-settings/preview', { body: body ?? {} }),
    enabled: isOpen && body !== undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <SettingGroup title={t('notify.preview')} lead={t('notify.previewLead')}>
      {isOpen && data ? (
        <PreviewList preview={data} />
      ) : (
        <div className="p-4">
          <Button icon={History} isBusy={isFetching} onClick={() => setIsOpen(true)}>
            {t('notify.previewShow')}
          </Button>
        </div>
      )}
    </SettingGroup>
  )
}
