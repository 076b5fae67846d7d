import { createContext, use } from 'react'

export interface FieldIds {
  inputId: string
  describedBy: string | undefined
  isInvalid: boolean
  isRequired: boolean
}

export const FieldContext = createContext<FieldIds | null>(null)

/** The attributes that tie an input to the label, hint and error of the field around it. */
export function useFieldAttributes(own: { id?: string | undefined }): {
  id?: string | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  'aria-required'?: true | undefined
} {
  const field = use(FieldContext)
  if (!field) return own
  return {
    id: own.id ?? field.inputId,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.isInvalid || undefined,
    'aria-required': field.isRequired || undefined,
  }
}
