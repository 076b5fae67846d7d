import { useQuery } from '@tanstack/react-query'
import { PickerList } from '../../ui/picker-list'
import { Picture } from '../../ui/picture'
import { Popover } from '../../ui/popover'
import { apiQuery } from '../api/api-query'
import { useLanguage } from '../i18n/language'
import { useMe } from '../session/session'

export interface MentionPickerProps {
  number: string
  /** Where the caret is in the window; null while nobody is being named. */
  at: { left: number; bottom: number } | null
  onPick: (agent: { id: string; name: string }) => void
  onClose: () => void
}

/** Whom a note names, at the caret. Who cannot see the ticket is there to be seen, not to be picked. */
export function MentionPicker({ number, at, onPick, onClose }: MentionPickerProps) {
  const { t } = useLanguage()
  const me = useMe()
  const { data } = useQuery({
    ...apiQuery('GET /tickets/{ticket}/agents', { params: { ticket: number } }),
    enabled: at !== null,
  })
  const agents = (data?.items ?? []).filter((one) => one.id !== me.id)
  return (
    <Popover
      label={t('composer.mention')}
      isOpen={at !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trigger={
        <span aria-hidden className="fixed size-0" style={at ? { insetInlineStart: at.left, top: at.bottom } : {}} />
      }
    >
      <PickerList
        label={t('composer.mention')}
        options={agents.map((one) => ({
          id: one.id,
          label: one.name,
          picture: <Picture id={one.id} name={one.name} size={20} />,
          disabledReason: one.canSee ? undefined : t('composer.mentionBlind'),
        }))}
        chosen={[]}
        onPick={(id) => {
          const agent = agents.find((one) => one.id === id)
          if (agent) onPick(agent)
        }}
      />
    </Popover>
  )
}
