import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../button'
import { InlineNotice } from '../inline-notice'
import { Sheet } from '../sheet'

interface SheetFormProps {
  title: string
  /** What is filled in differs from what the sheet began with. */
  isChanged: boolean
  isBusy: boolean
  /** Why it cannot be saved yet. */
  unready: string | null
  /** What the server said against it. */
  problem: string | null
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A sheet that is one form, saved or discarded: what was filled in does not go by a slip of the hand. */
export function SheetForm({ title, isChanged, isBusy, unready, problem, onSave, onClose, children }: SheetFormProps) {
  const { t } = useLanguage()
  const form = useId()
  const [isWarned, setWarned] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unready === null) onSave()
  }
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (isOpen) return
        if (isChanged && !isWarned) setWarned(true)
        else onClose()
      }}
      title={title}
      className="w-168!"
      foot={
        <>
          <Button look="primary" type="submit" form={form} isBusy={isBusy} disabledReason={unready}>
            {t('form.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.discard')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4 p-4">
        {problem && <InlineNotice tone="danger">{problem}</InlineNotice>}
        {isWarned && <InlineNotice tone="warning">{t('form.unsaved')}</InlineNotice>}
        {children}
      </form>
    </Sheet>
  )
}
