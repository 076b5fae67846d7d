import type { Message } from '@foyer/contract/messages'
import { useEffect, useState } from 'react'
import { address } from '../../lib/api/call'

/** The frame's origin is opaque and gets no cookie: pictures inside the mail are fetched here and handed in as data. */
export function useInlineImages(html: string, attachments: Message['attachments']): string {
  const [filled, setFilled] = useState(html)
  useEffect(() => {
    setFilled(html)
    const wanted = attachments.filter((one) => one.contentId !== null && html.includes(`cid:${one.contentId}`))
    if (wanted.length === 0) return
    const ending = new AbortController()
    Promise.all(wanted.map(async (one) => [one.contentId ?? '', await asData(one.id, ending.signal)] as const)).then(
      (images) => setFilled(images.reduce((text, [cid, data]) => text.replaceAll(`cid:${cid}`, data), html)),
      () => undefined, // a picture that does not come leaves its alternative text
    )
    return () => ending.abort()
  }, [html, attachments])
  return filled
}

const asData = (id: string, signal: AbortSignal): Promise<string> =>
  fetchAsData(address('/attachments/{id}', { id }, { inline: 'true' }), signal)

export async function fetchAsData(path: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(path, { signal })
  if (!answer.ok) throw new Error(`picture ${answer.status}`)
  const blob = await answer.blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
