import { htmlClients } from './html-clients.data'
import { type Speech, speeches } from './languages.data'
import { type Client, textClients } from './text-clients.data'

export interface Speaking {
  kind: 'text' | 'html'
  client: Client
  speech: Speech
}

/** Each client in each language it speaks. */
export function* everyClient(): Generator<Speaking> {
  for (const [kind, clients] of [
    ['text', textClients],
    ['html', htmlClients],
  ] as const)
    for (const client of clients) for (const speech of speechesOf(client)) yield { kind, client, speech }
}

export const speechesOf = ({ only }: { only?: readonly string[] | undefined }): readonly Speech[] =>
  speeches.filter((one) => only?.includes(one.code) ?? true)
