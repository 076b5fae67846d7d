import { useLayoutEffect, useRef } from 'react'
import type { RichEditorProps } from '../../../lib/editor/rich-editor'

/** Takes the keys until the real editor is here, and hands over what was typed. */
export function PlainEditor(props: RichEditorProps & { onFocus?: () => void }) {
  const { label, placeholder, html, focusCount, isLocked = false, onChange, onSend, onLeave, onFocus } = props
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (focusCount > 0) field.current?.focus()
  }, [focusCount])
  return (
    <>
      <textarea
        ref={field}
        onFocus={onFocus}
        dir="auto"
        aria-label={label}
        readOnly={isLocked}
        placeholder={placeholder}
        defaultValue={html.replace(/<\/p><p>/g, '\n\n').replace(/<[^>]+>/g, '')}
        onChange={({ target: { value } }) =>
          onChange(
            value === ''
              ? ''
              : value
                  .split(/\n{2,}/)
                  .map((part) => `<p>${asHtml(part).replaceAll('\n', '<br>')}</p>`)
                  .join(''),
            value,
          )
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend(event.shiftKey)
          if (event.key === 'Escape') {
            event.preventDefault()
            onLeave()
          }
        }}
        className="block min-h-16 w-full resize-none bg-transparent px-3 py-2 text-15 outline-none phone:text-[1rem]"
      />
      {/* Where the marks will stand: nothing moves when they come. */}
      <div className="h-6 phone:hidden" />
    </>
  )
}

const asHtml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
