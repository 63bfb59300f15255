/** The field in which a reader names a site to pause. */
import { useRef, useState } from 'preact/hooks';
import { readTypedSite } from '../../browser/typed-site.ts';
import { say } from '../../words/words.ts';

interface SiteFieldProps {
  readonly pausedSites: readonly string[];
  readonly onPause: (site: string) => void;
}

/** Takes a site's name or the address of one of its pages; says of anything else what is wrong with it. */
export function SiteField({ pausedSites, onPause }: SiteFieldProps) {
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const submitted = (event: Event) => {
    event.preventDefault();
    if (field.current === null) return;
    const read = siteOrFault(field.current.value, pausedSites);
    field.current.focus();
    setFault(read.fault);
    if (read.site === null) return;
    field.current.value = '';
    onPause(read.site);
  };
  return (
    <form class="sl-site-form" onSubmit={submitted} noValidate>
      <label for="site-field">{say('settings_site_field')}</label>
      <div class="sl-site-line">
        <input
          ref={field}
          id="site-field"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          onInput={() => setFault(null)}
          aria-invalid={fault !== null}
          aria-describedby="site-field-fault site-field-hint"
        />
        <button type="submit" class="sl-button">
          {say('settings_pause_site')}
        </button>
      </div>
      <p class="sl-fault" id="site-field-fault" role="alert">
        {fault}
      </p>
      <p class="sl-hint" id="site-field-hint">
        {say('settings_site_hint')}
      </p>
    </form>
  );
}

type SiteOrFault =
  | { readonly site: string; readonly fault: null }
  | { readonly site: null; readonly fault: string };

function siteOrFault(typed: string, pausedSites: readonly string[]): SiteOrFault {
  const read = readTypedSite(typed);
  const faulty = (fault: string) => ({ site: null, fault });
  switch (read.type) {
    case 'empty':
      return faulty(say('settings_site_empty'));
    case 'no-address':
      return faulty(say('settings_site_no_address', typed.trim()));
    case 'not-on-web':
      return faulty(say('settings_site_not_on_web', typed.trim()));
    case 'site':
      if (pausedSites.includes(read.site)) return faulty(say('settings_site_paused', read.site));
      return { site: read.site, fault: null };
  }
}
