import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../lib/api/api-problem'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'

/** One act on arrivals; lists, counts and tickets are asked again, and a refusal is told in words. */
export function useMailAct<Given, Answer>(run: (given: Given) => Promise<Answer>, after?: (answer: Answer) => void) {
  const language = useLanguage()
  const client = useQueryClient()
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: run,
    ...(after && { onSuccess: after }),
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => /^GET \/(inbound|tickets)/.test(String(queryKey[0])) }),
  })
  const problem =
    error === null ? null : error instanceof ApiProblem ? problemText(error, language) : language.t('problem.unknown')
  return { act: mutate, isBusy: isPending, problem, answer: data, reset }
}
