import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'

type Message = string | MessageFormatElement[]

/** By the CLDR's tags for pseudo-localization: accented and some 40 % longer, written from right to left. */
export const testLanguages = ['en-XA', 'en-XB'] as const
type TestLanguage = (typeof testLanguages)[number]
export const isTestLanguage = (tag: string | undefined): tag is TestLanguage => testLanguages.some((one) => one === tag)

/** An English catalogue in a test language: what is not changed on a screen does not come from the catalogue. */
export function toTestLanguage(messages: Record<string, Message>, tag: TestLanguage): Record<string, Message> {
  const say = tag === 'en-XA' ? accented : mirrored
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string' ? say(message) : message.map((element) => changed(element, say)),
    ]),
  )
}

function changed(element: MessageFormatElement, say: (text: string) => string): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: say(element.value) }
  if (element.type === TYPE.tag) return { ...element, children: element.children.map((one) => changed(one, say)) }
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element
  const options = Object.entries(element.options).map(([name, { value, ...option }]) => [
    name,
    { ...option, value: value.map((one) => changed(one, say)) },
  ])
  return { ...element, options: Object.fromEntries(options) }
}

const plain = 'AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz'
const marked = 'ÀàÇçĎďÈèĞğÎîĽľÑñÖöŘřŠšŤťÜüÝýŽž'
const accented = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => {
    const sign = marked[plain.indexOf(letter)] ?? letter
    return /[aeiou]/.test(letter) ? sign + sign : sign
  })

/** Each word between marks that turn it round (Unicode 6.3, RLO and PDF), as words of Arabic would stand. */
const mirrored = (text: string): string => text.replaceAll(/[^\s]+/g, (word) => `\u200F\u202E${word}\u202C\u200F`)
