import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import type { DocumentKind } from './kind-of'

type Zipped = Exclude<DocumentKind, 'plain' | 'html' | 'pdf'>

/** Where the words are, and what ends a line. Names of elements are compared without their prefix. */
const shapes: Readonly<
  Record<Zipped, { parts: RegExp; words: ReadonlySet<string> | null; breaks: ReadonlySet<string> }>
> = {
  docx: {
    parts: /^word\/(?:document|footnotes|endnotes|comments|header\d{0,3}|footer\d{0,3})\.xml$/,
    words: new Set(['t']),
    breaks: new Set(['p', 'br', 'tab']),
  },
  xlsx: {
    parts: /^xl\/(?:sharedStrings|comments\d{0,3}|worksheets\/sheet\d{1,3})\.xml$/,
    words: new Set(['t', 'v']),
    breaks: new Set(['si', 'row', 'c']),
  },
  pptx: {
    parts: /^ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d{1,4}\.xml$/,
    words: new Set(['t']),
    breaks: new Set(['p']),
  },
  odf: { parts: /^content\.xml$/, words: null, breaks: new Set(['p', 'h', 'table-cell', 'line-break', 's', 'tab']) },
}
/** Unpacked. A bomb says how large it is, or is cut where it said it would end. */
const mostBytes = 20 * 1024 * 1024
const mostBytesTogether = 40 * 1024 * 1024

/** The words of an office file: packed XML of which only the known parts are unpacked. */
export function readZipped(bytes: Uint8Array, kind: Zipped, most: number): string {
  const shape = shapes[kind]
  let together = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isWanted = shape.parts.test(name) && originalSize <= mostBytes
      if (isWanted) together += originalSize
      return isWanted && together <= mostBytesTogether
    },
  })
  let text = ''
  for (const part of Object.values(parts)) {
    if (text.length >= most) break
    text += `${wordsOf(new TextDecoder().decode(part), shape, most - text.length)}\n`
  }
  return text
}

function wordsOf(xml: string, shape: (typeof shapes)[Zipped], most: number): string {
  let text = ''
  let inside = 0
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  // In a spreadsheet `v` of a cell that points into the shared strings is a number that says nothing.
  let isReference = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (bare(name) === 'c') isReference = attributes.t === 's'
        if (shape.words?.has(bare(name)) && !(isReference && bare(name) === 'v')) inside++
      },
      ontext(data) {
        if ((shape.words === null || inside > 0) && text.length < most) text += data
      },
      onclosetag(name) {
        if (shape.words?.has(bare(name)) && inside > 0 && !(isReference && bare(name) === 'v')) inside--
        if (shape.breaks.has(bare(name)) && text.length < most) text += '\n'
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return text
}
