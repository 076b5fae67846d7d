import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'
import { findPlaceholders } from '../macros/find-placeholders'

const look = 'rounded-chip px-1 font-medium'

/** Shows what stands in double braces as a chip: a warning in a message, where it should be filled in. */
export const PlaceholderMarks = Extension.create<{ isTemplate: boolean }>({
  name: 'placeholderMarks',
  addOptions: () => ({ isTemplate: false }),
  addProseMirrorPlugins() {
    const ground = this.options.isTemplate ? 'bg-sunken' : 'bg-warning-soft text-warning'
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const marks: Decoration[] = []
            doc.descendants((node, position) => {
              if (!node.isText) return
              for (const { at, text } of findPlaceholders(node.text ?? ''))
                marks.push(
                  Decoration.inline(position + at, position + at + text.length, { class: `${look} ${ground}` }),
                )
            })
            return DecorationSet.create(doc, marks)
          },
        },
      }),
    ]
  },
})
