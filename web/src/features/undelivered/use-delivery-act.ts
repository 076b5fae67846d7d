import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../lib/api/api-problem'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { showToast } from '../../ui/toast'

/** One act on deliveries: what it changes is asked again, and what it did is said in passing. */
export function useDeliveryAct<Given, Answer>(
  run: (given: Given) => Promise<Answer>,
  after: (answer: Answer) => string,
) {
  const language = useLanguage()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: run,
    onSuccess: (answer) => showToast({ text: after(answer) }),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => /^GET \/(deliveries|tickets)/.test(String(queryKey[0])),
      }),
  })
  const problem =
    error === null ? null : error instanceof ApiProblem ? problemText(error, language) : language.t('problem.unknown')
  return { act: mutate, isBusy: isPending, problem }
}
