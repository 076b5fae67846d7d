/** Title of a settings page and what the page is for. */
export const PageTitle = ({ title, lead }: { title: string; lead: string }) => (
  <>
    <h1 className="text-20 font-semibold tracking-[-0.01em]">{title}</h1>
    <p className="mbs-1 mbe-4 text-muted">{lead}</p>
  </>
)
