import { Placeholder } from '@tiptap/extensions'
import { type Content, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { Bold, Code, Italic, Link as LinkIcon, List, ListOrdered, Quote } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { IconButton } from '../../ui/icon-button'
import { useLanguage } from '../i18n/language'
import { fitIn } from './fit-in'
import { MentionNode } from './mention-node'
import { MentionPicker, type MentionPickerProps } from './mention-picker'
import { PlaceholderMarks } from './placeholder-marks'
import { selectText } from './select-text'

export interface RichEditorProps {
  label: string
  placeholder: string
  html: string
  /** How often the caret was called here; the first time perhaps before the editor was. */
  focusCount: number
  /** `caret`: where it stands behind the change. */
  onChange: (html: string, text: string, caret?: number) => void
  onSend: (isDone: boolean) => void
  onLeave: () => void
  /** In a note: the number of the ticket whose agents `@` offers. */
  mentionsIn?: string | undefined
  /** In a reply: somebody began to name a colleague. */
  onNaming?: (() => void) | undefined
  /** Asked for by `/` at the start of a word, which is then not written. */
  onSlash?: () => void
  /** Lends a hand to what puts text in from outside. */
  hand?: RefObject<EditorHand | null>
  /** It is only shown here: somebody else writes it. */
  isLocked?: boolean
  /** How often the caret was called to a place, and to which. */
  caretCall?: { count: number; at: number | undefined }
  /** Placeholders are what is written here, not what was left over. */
  isTemplate?: boolean
}

export interface EditorHand {
  /** Clean HTML, at the caret. */
  insert: (html: string) => void
  focus: () => void
  /** Marks the first place where this stands. */
  select: (text: string) => void
}

/** A space just typed is the last of its line when the words are handed over. */
const parseOptions = { preserveWhitespace: true } as const

/** The editor of messages: markdown while typing, cleaned paste, the few marks a mail carries well. */
export default function RichEditor({
  label,
  placeholder,
  html,
  focusCount,
  onChange,
  onSend,
  onLeave,
  mentionsIn,
  onNaming,
  onSlash,
  hand,
  isLocked = false,
  caretCall,
  isTemplate = false,
}: RichEditorProps) {
  const { t } = useLanguage()
  const [mentionAt, setMentionAt] = useState<MentionPickerProps['at']>(null)
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        horizontalRule: false,
        link: { openOnClick: false, protocols: ['http', 'https', 'mailto', 'tel'] },
      }),
      Placeholder.configure({ placeholder }),
      MentionNode,
      PlaceholderMarks.configure({ isTemplate }),
    ],
    content: html,
    parseOptions,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        dir: 'auto',
        class: 'rich-text min-h-16 text-15 outline-none',
      },
      handleTextInput: (view, from, _to, typed) => {
        if (typed !== '@' && typed !== '/') return false
        const place = view.state.doc.resolve(from)
        const before = place.parent.textBetween(0, place.parentOffset)
        if (typed === '/') {
          if (onSlash === undefined || !/^$|\s$/.test(before)) return false
          onSlash()
          return true
        }
        if (!/(^|[\s(])$/.test(before)) return false
        if (mentionsIn === undefined) {
          onNaming?.()
          return false
        }
        const { left, bottom } = view.coordsAtPos(from)
        setMentionAt({ left, bottom })
        return true
      },
      handleKeyDown: (_view, event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          onSend(event.shiftKey)
          return true
        }
        if (event.key !== 'Escape') return false
        onLeave()
        return true
      },
    },
    onUpdate: ({ editor: made }) =>
      onChange(made.isEmpty ? '' : made.getHTML(), made.getText({ blockSeparator: '\n\n' }), made.state.selection.head),
  })
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    editor.setEditable(!isLocked, false)
    editor.view.dom.setAttribute('aria-readonly', String(isLocked))
  }, [editor, isLocked])
  useEffect(() => {
    // Emptied by a send, or replaced by the other version of a draft: the editor follows, the caret's own typing it knows.
    if (!editor || editor.isDestroyed || html === (editor.isEmpty ? '' : editor.getHTML())) return
    editor.commands.setContent(html, { emitUpdate: false, parseOptions })
    if (editor.isFocused) editor.commands.focus('end')
  }, [editor, html])
  useLayoutEffect(() => {
    if (focusCount === 0 || !editor || editor.isDestroyed) return
    editor.commands.focus('end')
    // The command waits for the next frame; the key pressed before it would go nowhere, or be a command of ours.
    editor.view.focus()
  }, [editor, focusCount])
  const { count: calls = 0, at: calledTo } = caretCall ?? {}
  const answered = useRef(calls)
  useEffect(() => {
    if (calls === answered.current || !editor || editor.isDestroyed) return
    answered.current = calls
    editor.commands.focus(calledTo ?? 'end')
    editor.view.focus()
  }, [editor, calls, calledTo])
  useEffect(() => {
    if (!editor || !hand) return
    hand.current = {
      insert: (given) => {
        editor.chain().focus().insertContent(fitIn(editor, given)).run()
        // As below: the command would leave the next key to whatever has the focus now.
        editor.view.focus()
      },
      focus: () => editor.view.focus(),
      select: (text) => selectText(editor, text),
    }
    return () => {
      hand.current = null
    }
  }, [editor, hand])
  if (!editor) return null
  const insert = (content: Content) => {
    // Closed first: a picker that is open takes the focus going to the text for leaving it.
    flushSync(() => setMentionAt(null))
    editor.chain().focus().insertContent(content).run()
    editor.view.focus()
  }
  const marks = [
    { icon: Bold, label: t('composer.bold'), name: 'bold', run: () => editor.chain().focus().toggleBold().run() },
    {
      icon: Italic,
      label: t('composer.italic'),
      name: 'italic',
      run: () => editor.chain().focus().toggleItalic().run(),
    },
    {
      icon: List,
      label: t('composer.list'),
      name: 'bulletList',
      run: () => editor.chain().focus().toggleBulletList().run(),
    },
    {
      icon: ListOrdered,
      label: t('composer.numbers'),
      name: 'orderedList',
      run: () => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      icon: Quote,
      label: t('composer.quote'),
      name: 'blockquote',
      run: () => editor.chain().focus().toggleBlockquote().run(),
    },
    { icon: Code, label: t('composer.code'), name: 'code', run: () => editor.chain().focus().toggleCode().run() },
    { icon: LinkIcon, label: t('composer.link'), name: 'link', run: () => setLink() },
  ]
  const setLink = () => {
    const given = editor.isActive('link') ? '' : (window.prompt(t('composer.linkAddress'), 'https://') ?? '')
    if (given === '' || given === 'https://') editor.chain().focus().unsetLink().run()
    else editor.chain().focus().extendMarkRange('link').setLink({ href: given }).run()
  }
  return (
    <>
      <EditorContent
        editor={editor}
        className="max-h-[40dvh] overflow-y-auto px-3 py-2 [&_[data-mention]]:bg-accent-soft [&_[data-mention]]:text-accent"
      />
      {mentionsIn !== undefined && (
        <MentionPicker
          number={mentionsIn}
          at={mentionAt}
          onPick={({ id, name }) =>
            insert([
              { type: 'mention', attrs: { id, name } },
              { type: 'text', text: ' ' },
            ])
          }
          onClose={() => mentionAt && insert('@')}
        />
      )}
      <div role="toolbar" aria-label={t('composer.marks')} className="flex gap-0.5 px-2 phone:hidden">
        {marks.map((mark) => (
          <IconButton
            key={mark.name}
            isSmall
            icon={mark.icon}
            label={mark.label}
            isPressed={editor.isActive(mark.name)}
            onClick={mark.run}
          />
        ))}
      </div>
    </>
  )
}
