import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refusal, refusalOf } from '../api/refusal'
import { useLanguage } from '../i18n/language'
import { askAgain } from './ask-again'

interface ListedAct<Answer> {
  /** Beginnings of the routes that show what it changes. */
  stale: readonly string[]
  onDone?: (answer: Answer) => void
  /** Where no place beside it shows `problem`. */
  onRefused?: (text: string) => void
}

/** One act on what lists show: they are asked again however it ends, and a refusal is told in words. */
export function useListedAct<Given, Answer>(
  run: (given: Given) => Promise<Answer>,
  { stale, onDone, onRefused }: ListedAct<Answer>,
) {
  const language = useLanguage()
  const client = useQueryClient()
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: run,
    onSuccess: (answer) => onDone?.(answer),
    onError: (refused) => onRefused?.(refusalOf(refused, language)),
    onSettled: () => askAgain(client, ...stale),
  })
  return { act: mutate, isBusy: isPending, problem: refusal(error, language), answer: data, reset }
}
