import { useEffect, useState } from 'react'
import { address } from '../../lib/api/call'
import { fetchAsData } from './use-inline-images'

const most = 100

/** The pictures a mail takes from the web, by way of the desk; nothing is asked for before there is a message to ask for. */
export function useRemoteImages(html: string, messageId: string | null): { html: string; missing: number } {
  const [shown, setShown] = useState({ html, missing: 0 })
  useEffect(() => {
    setShown({ html, missing: 0 })
    if (messageId === null) return
    const ending = new AbortController()
    const urls = [...new Set(waitingIn(html))].slice(0, most)
    Promise.allSettled(
      urls.map(async (url) => {
        const path = address('/messages/{id}/remote-image', { id: messageId }, { url })
        return [url, await fetchAsData(path, ending.signal)] as const
      }),
    ).then(
      (found) => {
        const images = new Map(found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
        if (!ending.signal.aborted) setShown({ html: filledIn(html, images), missing: urls.length - images.size })
      },
      () => undefined,
    )
    return () => ending.abort()
  }, [html, messageId])
  return shown
}

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

const waitingIn = (html: string): string[] =>
  [...parsed(html).querySelectorAll('img[data-remote-src]')].map((image) => image.getAttribute('data-remote-src') ?? '')

function filledIn(html: string, images: ReadonlyMap<string, string>): string {
  const document = parsed(html)
  for (const image of document.querySelectorAll('img[data-remote-src]')) {
    const data = images.get(image.getAttribute('data-remote-src') ?? '')
    if (data !== undefined) image.setAttribute('src', data)
  }
  return document.body.innerHTML
}
