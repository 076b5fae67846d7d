export const menuSurface =
  'floating z-40 min-w-48 max-w-80 p-1 shadow-menu max-h-(--radix-dropdown-menu-content-available-height) scroll-quiet'
export const menuLine =
  'flex min-h-8 select-none items-center gap-2 rounded-control px-2 text-14 outline-none data-highlighted:bg-selected data-disabled:text-muted phone:min-h-11'
