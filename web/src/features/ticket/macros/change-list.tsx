import type { MacroChange } from '@foyer/contract/macros'
import { ArrowRight } from 'lucide-react'
import { useMacroWords } from '../../../lib/macros/use-macro-words'
import { Icon } from '../../../ui/icon'

/** What would change, before and after. */
export function ChangeList({ changes }: { changes: readonly MacroChange[] }) {
  const { wordsOf } = useMacroWords()
  return (
    <ul className="grid gap-0.5 text-13">
      {changes.map((change, index) => {
        const words = wordsOf(change)
        if (words === null) return null
        return (
          // A macro may change one thing twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced as a whole
          <li key={index} className="flex flex-wrap items-center gap-x-1.5">
            <span className="text-muted">{words.label}:</span>
            {words.before !== null && (
              <>
                <bdi className="text-muted line-through">{words.before}</bdi>
                <Icon of={ArrowRight} size="small" className="text-muted rtl:-scale-x-100" />
              </>
            )}
            <bdi className="font-medium">{words.after}</bdi>
          </li>
        )
      })}
    </ul>
  )
}
