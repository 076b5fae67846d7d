interface OpenButtonProps {
  name: string
  /** Its address, under the name where a phone has no column for it. */
  below?: string | null
  onOpen: () => void
}

/** The name of a thing of a list, which opens its page. */
export const OpenButton = ({ name, below, onOpen }: OpenButtonProps) => (
  <button
    type="button"
    onClick={onOpen}
    className="max-w-full min-h-6 truncate py-1 text-start align-middle font-medium hover:underline phone:min-h-11"
  >
    <bdi>{name}</bdi>
    {below && (
      <bdi dir="ltr" className="hidden truncate text-12 font-normal text-muted phone:block">
        {below}
      </bdi>
    )}
  </button>
)
