import { useQuery } from '@tanstack/react-query'
import { X, Zap } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { useMacroWords } from '../../../lib/macros/use-macro-words'
import { useMacros } from '../../../lib/macros/use-macros'
import { Icon } from '../../../ui/icon'
import { IconButton } from '../../../ui/icon-button'
import { ChangeList } from './change-list'
import { previewQuery } from './preview-query'

interface PendingMacrosProps {
  number: string
  ids: readonly string[]
  onRemove: (id: string) => void
}

/** What will change together with the message, until it is sent; each macro can be left out. */
export default function PendingMacros({ number, ids, onRemove }: PendingMacrosProps) {
  const { t } = useLanguage()
  const { macros, isPending } = useMacros()
  const acting = isPending
    ? []
    : ids.flatMap((id) => {
        const macro = macros.find((one) => one.id === id)
        return macro === undefined || macro.kind === 'macro' ? [{ id, name: macro?.name ?? null }] : []
      })
  if (acting.length === 0) return null
  return (
    <ul aria-label={t('macros.withMessage')} className="mx-2 mbe-2 grid gap-1 rounded-control bg-sunken p-2">
      {acting.map((macro) => (
        <PendingMacro key={macro.id} number={number} {...macro} onRemove={onRemove} />
      ))}
    </ul>
  )
}

function PendingMacro({
  number,
  id,
  name,
  onRemove,
}: { id: string; name: string | null } & Pick<PendingMacrosProps, 'number' | 'onRemove'>) {
  const { t } = useLanguage()
  const { macros } = useMacros()
  const { problemOf } = useMacroWords()
  const { data } = useQuery({ ...previewQuery(number, id), enabled: name !== null })
  const shown = name ?? t('macros.problem.macroGone')
  return (
    <li className="flex items-start gap-2">
      <Icon of={Zap} className="mbs-0.5 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="text-13 font-medium">
          <bdi>{shown}</bdi>
        </p>
        {data && <ChangeList changes={data.changes} />}
        {data?.problems.map((one) => (
          <p key={`${one.index} ${one.value}`} className="text-13 text-warning">
            {problemOf(one, macros)}
          </p>
        ))}
      </div>
      <IconButton isSmall icon={X} label={t('macros.leaveOut', { name: shown })} onClick={() => onRemove(id)} />
    </li>
  )
}
