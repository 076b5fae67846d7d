export const demoLanguages = ['en', 'de', 'fr', 'es', 'ja'] as const
export type DemoLanguage = (typeof demoLanguages)[number]

/** Categories of the invented shop. */
export const topics = ['orders', 'returns', 'invoices', 'products', 'website', 'partners'] as const
export type Topic = (typeof topics)[number]
export type FileKind = 'photo' | 'invoice' | 'label' | 'log'
export type Turn = { by: 'customer' | 'agent' | 'note'; text: string; file?: FileKind }

/**
 * One way a request can go. Texts are bodies only; greeting, names and closing are put around them. `{order}` and the like
 * are filled in, `[[one|another]]` is chosen from, so that two requests with one story do not read alike.
 */
export type Story = {
  topic: Topic
  type: 'question' | 'problem' | 'bug' | 'request' | 'complaint' | 'partnership' | 'order'
  subjects: readonly string[]
  turns: readonly Turn[]
  tags?: readonly string[]
  priority?: 'low' | 'high' | 'urgent'
}

export const asks = (text: string, file?: FileKind): Turn => ({
  by: 'customer',
  text,
  ...(file !== undefined && { file }),
})
export const answers = (text: string, file?: FileKind): Turn => ({
  by: 'agent',
  text,
  ...(file !== undefined && { file }),
})
export const notes = (text: string): Turn => ({ by: 'note', text })
