import { useRef } from 'react'
import RichEditor, { type EditorHand } from '../../lib/editor/rich-editor'
import { useLanguage } from '../../lib/i18n/language'

/** A text with placeholders, and these to be put in. */
export function TemplateField({
  label,
  html,
  names,
  onChange,
}: {
  label: string
  html: string
  names: readonly string[]
  onChange: (html: string) => void
}) {
  const { t } = useLanguage()
  const hand = useRef<EditorHand | null>(null)
  return (
    <section aria-label={label} className="grid gap-2">
      <h2 className="text-13 font-medium">{label}</h2>
      <div className="field-edge rounded-control">
        <RichEditor
          isTemplate
          label={label}
          placeholder=""
          html={html}
          focusCount={0}
          hand={hand}
          onChange={onChange}
          onSend={() => undefined}
          onLeave={() => undefined}
        />
      </div>
      <ul aria-label={t('mailboxes.placeholders')} className="flex flex-wrap gap-1.5">
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              dir="ltr"
              className="min-h-6 rounded-chip bg-sunken px-1.5 py-0.5 font-mono text-12 hover:bg-hover"
              onClick={() => hand.current?.insert(`{{ ${name} }}`)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
