/** What there is to say instead of a list, or above it: all of it looks the same, with one way out at most. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly heading: ComponentChildren;
  readonly children?: ComponentChildren;
  /** What the reader can do about it. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** A heading, a sentence, a button. Read out when it comes. */
export function Notice({ heading, children, action }: NoticeProps) {
  return (
    <div class="sl-notice" role="status">
      <p class="sl-notice-heading">{heading}</p>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && (
        <button type="button" class="sl-button" onClick={() => action.onClick()}>
          {action.label}
        </button>
      )}
    </div>
  );
}
