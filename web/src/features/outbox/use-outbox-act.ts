import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../lib/api/api-problem'
import { call } from '../../lib/api/call'
import { problemText } from '../../lib/api/problem-text'
import { useLanguage } from '../../lib/i18n/language'
import { showToast } from '../../ui/toast'

/** Sends a mail on its way, or stops it; what came of it is said in passing. */
export function useOutboxAct(
  id: string,
  route: 'POST /deliveries/{id}/retry' | 'POST /deliveries/{id}/cancel',
  done: string,
) {
  const language = useLanguage()
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(route, { params: { id }, body: {} }),
    onSuccess: () => showToast({ text: done }),
    onError: (error) =>
      showToast({ text: error instanceof ApiProblem ? problemText(error, language) : language.t('problem.unknown') }),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => /^GET \/(deliveries|tickets|drafts)/.test(String(queryKey[0])),
      }),
  })
  return { act: () => mutate(), isBusy: isPending }
}
