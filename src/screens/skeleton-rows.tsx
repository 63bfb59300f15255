/** The shape of the list while nobody has said what is on the page: index.html has the same before any script runs. */

interface SkeletonRowsProps {
  /** What is being waited for. Shown when it takes longer than a glance. */
  readonly label: string;
}

const ROWS = 6;

export function SkeletonRows({ label }: SkeletonRowsProps) {
  return (
    <>
      <p class="sl-waiting" role="status">
        {label}
      </p>
      <div class="sl-skeleton" aria-hidden="true">
        {Array.from({ length: ROWS }, (_, at) => (
          <i key={at} />
        ))}
      </div>
    </>
  );
}
