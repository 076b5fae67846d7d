import { Fragment } from 'react'

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'])/g

/** Text with its web addresses as links; everything else stays text. */
export function LinkedText({ text }: { text: string }) {
  const parts = text
    .split(address)
    .map((part, index) => ({ part, isAddress: index % 2 === 1, key: `${index} ${part}` }))
  return parts.map(({ part, isAddress, key }) =>
    isAddress ? (
      <a
        key={key}
        href={part}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="text-accent underline underline-offset-2"
      >
        {part}
      </a>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    ),
  )
}
