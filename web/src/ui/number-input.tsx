import { TextInput, type TextInputProps } from './text-input'

interface NumberInputProps extends Omit<TextInputProps, 'type' | 'value' | 'onChange'> {
  value: number | undefined
  onChange: (value: number) => void
}

/** A number that a form must have: empty is NaN, which no schema takes. */
export function NumberInput({ value, onChange, ...rest }: NumberInputProps) {
  return (
    <TextInput {...rest} type="number" value={value ?? ''} onChange={({ target }) => onChange(target.valueAsNumber)} />
  )
}
