import { useLanguage } from '../../../lib/i18n/language'

const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

/** The other version in full; lines that this one does not have are marked, in words too. */
export function VersionCompare({ mine, theirs }: { mine: string; theirs: string }) {
  const { t } = useLanguage()
  const known = new Set(linesOf(mine).map((line) => line.trim()))
  return (
    <blockquote className="mbs-1 max-h-40 overflow-y-auto border-s-2 border-warning ps-2">
      {linesOf(theirs).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, never moved
        <p key={index} dir="auto" className="whitespace-pre-wrap">
          {known.has(line.trim()) ? (
            line
          ) : (
            <>
              <span className="sr-only">{t('composer.onlyThere')} </span>
              <mark className="bg-warning-soft font-medium text-text underline decoration-warning">{line}</mark>
            </>
          )}
        </p>
      ))}
    </blockquote>
  )
}
