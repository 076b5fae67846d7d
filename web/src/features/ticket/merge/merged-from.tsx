import { Link } from '@tanstack/react-router'
import { Merge } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { Chip } from '../../../ui/chip'
import { Tooltip } from '../../../ui/tooltip'

/** Which ticket a message was on before that was merged into this one; its number leads to what it is now. */
export function MergedFrom({ number }: { number: number }) {
  const { t } = useLanguage()
  return (
    <Tooltip label={t('merge.fromLead', { number })}>
      <Link to="/desk/tickets/$number" params={{ number: String(number) }} className="rounded-chip hover:bg-hover">
        <Chip icon={Merge}>{t('merge.from', { number })}</Chip>
      </Link>
    </Tooltip>
  )
}
