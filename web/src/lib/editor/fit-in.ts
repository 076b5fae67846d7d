import type { Editor } from '@tiptap/react'

/** A paragraph that is put into a line joins it, a blank before it where a word ends; on an empty line it stays what it is. */
export function fitIn(editor: Editor, html: string): string {
  const { parent, parentOffset } = editor.state.selection.$from
  const inside = /^<p>((?:(?!<p[ >])[\s\S])*)<\/p>$/.exec(html.trim())?.[1]
  if (parent.content.size === 0 || inside === undefined) return html
  return /\S$/.test(parent.textBetween(0, parentOffset)) ? ` ${inside}` : inside
}
