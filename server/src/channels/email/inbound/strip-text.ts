import { joinLines } from '../../../platform/mail'
import { chooseVisible } from './choose-visible'
import { classifyLines } from './classify-lines'
import type { QuoteContext } from './judged'
import { longestLine, mostLines, type QuoteLine, type Segment, segmentsOf, textLines } from './segments'

export type Stripped = { segments: Segment[]; visibleText: string }

/** Cuts the quotes out of a plain text. */
export function stripText(text: string, context: QuoteContext): Stripped {
  const lines = textLines(text)
  if (lines.length > mostLines) return { segments: [{ kind: 'written', text, isVisible: true }], visibleText: text }
  return judge(lines, context)
}

/** Judges lines by their first thousand characters, so that one endless line costs no more than a long one. */
export function judge(lines: readonly QuoteLine[], context: QuoteContext): Stripped & { isVisible: boolean[] } {
  const short = lines.map((line) =>
    line.text.length > longestLine ? { ...line, text: line.text.slice(0, longestLine) } : line,
  )
  const kinds = classifyLines(short, context)
  const isVisible = chooseVisible(short, kinds)
  const visibleText = joinLines(lines.filter((_line, at) => isVisible[at]).map((line) => line.text))
  return { segments: segmentsOf(lines, kinds, isVisible), visibleText, isVisible }
}
