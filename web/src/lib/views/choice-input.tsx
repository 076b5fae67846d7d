import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Picker } from '../../ui/picker'
import type { PickerOption } from '../../ui/picker-list'
import { useLanguage } from '../i18n/language'

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Any number of known values; one the desk does not know (any more) stands among them until it is taken out. */
export function ChoiceInput({
  label,
  choices,
  value,
  isOpenEnded = false,
  onChange,
}: {
  label: string
  choices: readonly PickerOption[]
  value: readonly string[]
  /** Takes what is typed, too. */
  isOpenEnded?: boolean
  onChange: (value: string[]) => void
}) {
  const { t, locale } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const unknown = value.filter((one) => !choices.some(({ id }) => isSame(id, one)))
  const options = [...choices, ...unknown.map((one) => ({ id: one, label: one }))]
  const chosen = options.filter(({ id }) => value.some((one) => isSame(one, id)))
  const pick = (id: string) => {
    const rest = value.filter((one) => !isSame(one, id))
    onChange(rest.length < value.length ? rest : [...value, id])
  }
  const said =
    chosen.length === 0
      ? t('query.choose')
      : new Intl.ListFormat(locale, { type: 'disjunction' }).format(chosen.map((one) => one.label))
  return (
    <Picker
      isMulti
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      options={options}
      chosen={chosen.map(({ id }) => id)}
      onPick={pick}
      onCreate={isOpenEnded ? pick : undefined}
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${said}`}
          className="field-edge flex h-8 w-full min-w-0 items-center gap-2 px-3 text-start text-14 phone:h-11 phone:text-[1rem]"
        >
          <bdi className={cx('min-w-0 flex-1 truncate', chosen.length === 0 && 'text-muted')}>{said}</bdi>
          <Icon of={ChevronDown} className="text-muted" />
        </button>
      }
    />
  )
}
