import { useState } from 'react'
import { TextInput, type TextInputProps } from './text-input'

export interface ListInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: readonly string[]
  onChange: (parts: string[]) => void
}

const partsOf = (text: string): string[] => text.split(/[,;\s]+/).filter((one) => one !== '')

/** Several short words in one field, parted by commas or blanks; what is being typed stays as it is typed. */
export function ListInput({ value, onChange, ...rest }: ListInputProps) {
  const [typed, setTyped] = useState(value.join(', '))
  const isTyped = partsOf(typed).join() === value.join()
  return (
    <TextInput
      {...rest}
      value={isTyped ? typed : value.join(', ')}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(partsOf(target.value))
      }}
    />
  )
}
