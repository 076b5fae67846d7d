import { useMemo, useState } from 'react'
import { cx } from './class-names'
import { frameDocument } from './frame-document'

export interface HtmlFrameProps {
  /** Already cleaned by the server; the frame trusts it with nothing all the same. */
  html: string
  /** Its name for those who listen. */
  title: string
  /** Height in px, estimated by the server. Beyond it the frame scrolls, or is opened to its limit. */
  height: number
  lang?: string | null
  remoteImages?: boolean
  /** As a mail program in the dark shows it, where the mail leaves that to it. */
  isDark?: boolean
  className?: string
}

/**
 * Foreign HTML on its light ground, sandboxed: it runs nothing, reads nothing of the page and cannot leave its box.
 * Without allow-same-origin its height cannot be measured, so it is estimated and the frame scrolls.
 */
export function HtmlFrame({ html, title, height, lang, remoteImages, isDark = false, className }: HtmlFrameProps) {
  const source = useMemo(
    () =>
      frameDocument(html, {
        isDark,
        ...(lang !== undefined && { lang }),
        ...(remoteImages !== undefined && { remoteImages }),
      }),
    [html, lang, remoteImages, isDark],
  )
  const [isLoaded, setLoaded] = useState(false)
  return (
    <iframe
      title={title}
      srcDoc={source}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      onLoad={() => setLoaded(true)}
      style={{ height: `${height}px` }}
      className={cx(
        'block w-full rounded-control',
        isDark ? 'bg-canvas scheme-dark' : 'bg-mail scheme-light',
        !isLoaded && 'invisible',
        className,
      )}
    />
  )
}
