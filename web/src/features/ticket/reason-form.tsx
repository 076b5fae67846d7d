import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { TextArea } from '../../ui/text-area'

interface ReasonFormProps {
  /** What is asked for; also why it cannot be done without. */
  label: string
  act: string
  leave: string
  isBusy: boolean
  onGiven: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason with which something goes back. */
export function ReasonForm({ label, act, leave, isBusy, onGiven, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const isEmpty = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isEmpty) onGiven(reason.trim())
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-2">
      <Field label={label} isRequired>
        <TextArea
          autoFocus
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button size="small" type="submit" isBusy={isBusy} disabledReason={isEmpty ? label : null}>
          {act}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {leave}
        </Button>
      </div>
    </form>
  )
}
