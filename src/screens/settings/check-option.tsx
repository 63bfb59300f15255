/** Something that is on or off, with what belongs to it below its label. */
import type { ComponentChildren } from 'preact';

interface CheckOptionProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Drawn as a switch: for what is done at once and undone as easily. */
  readonly isSwitch?: boolean;
  readonly children?: ComponentChildren;
}

/** A check box or a switch. */
export function CheckOption({ id, label, checked, onChange, isSwitch = false, children }: CheckOptionProps) {
  return (
    <div class="sl-option">
      <input
        type="checkbox"
        id={id}
        role={isSwitch ? 'switch' : undefined}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
