import { useLanguage } from '../../lib/i18n/language'
import { Chip, type ChipTone } from '../../ui/chip'
import { TagChip } from '../../ui/tag-chip'
import { chipText } from './chip-text'
import type { RowChip } from './row-chips'

const tones: Readonly<Record<Exclude<RowChip['kind'], 'tag'>, ChipTone>> = {
  refused: 'danger',
  risk: 'danger',
  undelivered: 'danger',
  held: 'warning',
  unreleased: 'warning',
  handedOver: 'warning',
  over: 'danger',
  soon: 'warning',
  promised: 'calm',
  promiseBroken: 'danger',
  urgent: 'calm',
  high: 'calm',
  draft: 'accent',
  more: 'plain',
}

/** A line of text with chips at its end. The text keeps half of it; chips that do not fit wrap out of sight, lower ranks first. */
export const chippedLine = 'flex h-5 min-w-0 flex-wrap gap-x-1 gap-y-2 overflow-hidden'
export const chippedText = 'me-1 min-w-0 grow basis-[calc(50%-0.25rem)] truncate [text-align:match-parent]'

/** The chips of such a line, most pressing first. */
export function RowChipList({ chips, now }: { chips: readonly RowChip[]; now: number }) {
  const language = useLanguage()
  return (
    <>
      {chips.map((chip) =>
        chip.kind === 'tag' ? (
          <TagChip key={`tag ${chip.name}`} name={chip.name} />
        ) : (
          <Chip key={chip.kind} tone={tones[chip.kind]}>
            {chipText(chip, now, language)}
          </Chip>
        ),
      )}
    </>
  )
}
