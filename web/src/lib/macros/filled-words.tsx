import { Fragment } from 'react'
import { findPlaceholders } from './find-placeholders'

/** A filled-in text as words; what could not be filled in is marked. */
export function FilledWords({ text }: { text: string }) {
  let end = 0
  const parts = findPlaceholders(text).map((one) => {
    const before = text.slice(end, one.at)
    end = one.at + one.text.length
    return { before, ...one }
  })
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {parts.map(({ before, at, text: placeholder }) => (
        <Fragment key={at}>
          {before}
          <mark className="rounded-chip bg-warning-soft px-1 font-medium text-warning">{placeholder}</mark>
        </Fragment>
      ))}
      {text.slice(end)}
    </p>
  )
}
