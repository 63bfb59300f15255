/** One choice of a few, as a group of radio buttons. */
import type { ComponentChildren } from 'preact';

export interface ChoiceOption<V> {
  readonly value: V;
  readonly label: string;
  /** A sentence on what it does; null where the label says it. */
  readonly hint: string | null;
  /** What it looks like; null where there is nothing to see. */
  readonly preview?: ComponentChildren;
}

interface ChoiceGroupProps<V> {
  /** Unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly ChoiceOption<V>[];
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
}

/** The options one below the other, each with its hint and its preview. */
export function ChoiceGroup<V extends string | number>(props: ChoiceGroupProps<V>) {
  const { name, legend, options, chosen, onChoose } = props;
  return (
    <fieldset class="sl-group">
      <legend>{legend}</legend>
      {options.map(({ value, label, hint, preview = null }) => {
        const id = `${name}-${value}`;
        return (
          <div class="sl-option" key={value}>
            <input
              type="radio"
              id={id}
              name={name}
              value={value}
              checked={value === chosen}
              aria-describedby={hint === null ? undefined : `${id}-hint`}
              onChange={() => onChoose(value)}
            />
            <label for={id}>{label}</label>
            {hint !== null && (
              <p class="sl-hint" id={`${id}-hint`}>
                {hint}
              </p>
            )}
            {preview}
          </div>
        );
      })}
    </fieldset>
  );
}
