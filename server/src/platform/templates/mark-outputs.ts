import { Tokenizer, TokenKind } from 'liquidjs'
import { engines, markFilter } from './dialect'

type Output = { begin: number; end: number }

/** Where the outputs' expressions stand in the source, by Liquid's own reading. */
function findOutputs(source: string): Output[] {
  return new Tokenizer(source)
    .readTopLevelTokens(engines.text.options)
    .filter((token) => token.kind === TokenKind.Output)
    .map((token) => ('contentRange' in token ? token.contentRange : [0, 0]) as [number, number])
    .map(([begin, end]) => ({ begin, end }))
}

function rewrite(source: string, change: (expression: string, place: number) => string): string {
  let result = ''
  let at = 0
  findOutputs(source).forEach(({ begin, end }, place) => {
    result += source.slice(at, begin) + change(source.slice(begin, end), place)
    at = end
  })
  return result + source.slice(at)
}

/** People write `{{ name || "there" }}`; it is kept as Liquid's own `default`. Quoted bars stay. */
export const spellDefaults = (source: string): string =>
  rewrite(source, (expression) =>
    expression.replace(/"[^"]*"|'[^']*'|\|\|/g, (part) => (part === '||' ? '| default:' : part)),
  )

/** Appends to every output the filter that notes when it is empty, with the output's place in the source. */
export const markOutputs = (source: string): string =>
  rewrite(source, (expression, place) => `${expression.trimEnd()} | ${markFilter}: ${place} `)

/** What each output says, as written: the name shown to people who look for what is missing. */
export const outputTexts = (source: string): string[] =>
  findOutputs(source).map(({ begin, end }) => source.slice(begin, end).split('|')[0]?.trim() ?? '')
