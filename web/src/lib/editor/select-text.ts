import type { Editor } from '@tiptap/react'

/** Puts the selection on the first place where this stands, and the caret with it. */
export function selectText(editor: Editor, text: string): void {
  let found: { from: number; to: number } | null = null
  editor.state.doc.descendants((node, position) => {
    if (found !== null || !node.isTextblock) return found === null
    const at = node.textContent.indexOf(text)
    if (at >= 0) found = { from: position + 1 + at, to: position + 1 + at + text.length }
    return false
  })
  if (found === null) return
  // At once: the command of the library waits for a frame, and what is typed before it went to nobody.
  editor.view.focus()
  editor.chain().setTextSelection(found).scrollIntoView().run()
}
