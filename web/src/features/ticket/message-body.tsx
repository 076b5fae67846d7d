import type { Message } from '@foyer/contract/messages'
import { useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { HtmlFrame } from '../../ui/html-frame'
import { LinkedText } from './linked-text'
import { useInlineImages } from './use-inline-images'
import { useRemoteImages } from './use-remote-images'

/** HTML that says no more than its text is shown as text: it takes the desk's own type and the theme. */
const isPlain = (html: string): boolean => !/<(img|table|ul|ol|a|h[1-6]|blockquote|font|hr)\b|style=/i.test(html)
const tallest = 900

/** What was written; quoted history folds behind a button and is never thrown away. */
export function MessageBody({ message }: { message: Message }) {
  const { t } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const html = isWhole ? message.html : message.visibleHtml
  const text = isWhole ? message.text : message.visibleText
  return (
    <>
      {html !== null && !isPlain(html) ? (
        <FramedHtml message={message} html={html} />
      ) : (
        <div
          dir="auto"
          lang={message.language ?? undefined}
          className="max-w-180 text-15 break-words whitespace-pre-wrap"
        >
          <LinkedText text={text} />
        </div>
      )}
      {message.quoted && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="mbs-2 inline-flex min-h-6 items-center rounded-chip bg-sunken px-1.5 text-12 text-muted hover:bg-hover"
        >
          {isWhole ? t('ticket.quoted.hide') : t('ticket.quoted.show')}
        </button>
      )}
    </>
  )
}

function FramedHtml({ message, html }: { message: Message; html: string }) {
  const { t } = useLanguage()
  const [isShowing, setShowing] = useState(false)
  const remote = useRemoteImages(html, isShowing ? message.id : null)
  const filled = useInlineImages(remote.html, message.attachments)
  const height = Math.min(tallest, Math.max(48, message.estimatedHeight ?? estimate(message.visibleText)))
  return (
    <>
      {/data-remote-src=/.test(html) && (
        <p className="mbe-1 flex flex-wrap items-center gap-2 text-12 text-muted">
          {isShowing ? t('ticket.remoteShown', { missing: remote.missing }) : t('ticket.remoteImages')}
          {!isShowing && (
            <Button size="small" look="link" onClick={() => setShowing(true)}>
              {t('ticket.remoteShow')}
            </Button>
          )}
        </p>
      )}
      <HtmlFrame
        html={filled}
        title={t('ticket.mailFrom', { name: message.author.name || (message.author.email ?? '') })}
        height={height}
        lang={message.language}
      />
    </>
  )
}

/** Lines of some 80 characters, each 22 px high. */
const estimate = (text: string): number =>
  24 + 22 * text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 80), 0)
