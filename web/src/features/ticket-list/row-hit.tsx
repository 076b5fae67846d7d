import type { Hit } from '@foyer/contract/search'
import { useLanguage } from '../../lib/i18n/language'
import type { Translator } from '../../lib/i18n/translator'

/** Where words stand that are not in the row itself; null for a public message, which the preview is of as well. */
const placeOf = ({ where, file }: Hit, { t }: Translator): string | null =>
  where === 'note' ? t('list.hit.note') : where === 'file' ? t('list.hit.file', { name: file ?? '' }) : null

/** A few words around what was looked for. Plain text all of it: what is marked comes as parts. */
export function RowHit({ hit }: { hit: Hit }) {
  const place = placeOf(hit, useLanguage())
  return (
    <>
      {place !== null && <bdi className="font-medium">{place}: </bdi>}
      {hit.parts.map(({ text, isHit }, index) =>
        isHit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing but their place
          <mark key={index} className="rounded-chip bg-warning-soft text-text">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}

/** The same for those who listen. */
export function hitText(hit: Hit, translator: Translator): string {
  const place = placeOf(hit, translator)
  const words = hit.parts.map(({ text }) => text).join('')
  return place === null ? words : `${place}: ${words}`
}
