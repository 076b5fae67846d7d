import type { QueryClient } from '@tanstack/react-query'

interface StartAnswer {
  route: string
  asked: object
  answer: unknown
}

/**
 * The server may put first answers into the page, as JSON in `#foyer-start`: `[{ route, asked, answer }]`, filed like
 * any other answer. The first screen then needs no further request.
 */
export function hydrateStart(queryClient: QueryClient): void {
  const text = document.getElementById('foyer-start')?.textContent
  if (!text) return
  const answers: unknown = JSON.parse(text)
  if (!Array.isArray(answers)) return
  for (const { route, asked, answer } of answers.filter(isStartAnswer)) queryClient.setQueryData([route, asked], answer)
}

const isStartAnswer = (value: unknown): value is StartAnswer =>
  typeof value === 'object' && value !== null && 'route' in value && 'asked' in value && 'answer' in value
