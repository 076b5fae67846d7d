import { Paperclip } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'

export interface FileDropProps {
  /** Said in the drawn zone while files hover over it. */
  invitation: string
  onFiles: (files: File[]) => void
  className?: string
  children: ReactNode
}

/** Takes files that are dropped on its children or pasted inside them. */
export function FileDrop({ invitation, onFiles, className, children }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  // Entering a child leaves its parent: only the balance says whether the files are still above.
  const depth = useRef(0)
  const change = (by: 1 | -1) => {
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  const onDrop = (event: DragEvent) => {
    depth.current = 0
    setOver(false)
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    onFiles([...event.dataTransfer.files])
  }
  const onPaste = (event: ClipboardEvent) => {
    // Copied cells and texts bring a picture of themselves along: where there is text, text was meant.
    if (event.clipboardData.files.length === 0 || event.clipboardData.types.includes('text/plain')) return
    event.preventDefault()
    onFiles([...event.clipboardData.files])
  }
  return (
    // Dropping has its keyboard twin in the button that attaches.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={cx('relative', className)}
      onDragEnter={(event) => carriesFiles(event) && change(1)}
      onDragLeave={(event) => carriesFiles(event) && change(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-1 z-20 flex items-center justify-center gap-2 rounded-control border-2 border-dashed border-accent bg-accent-soft font-medium text-accent">
          <Icon of={Paperclip} />
          {invitation}
        </div>
      )}
    </div>
  )
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
