/** What is wrong with a settings file: for each fault where it is, what stands there, and what would be right. */

import { SETTINGS_VERSION } from '../../browser/setting-items.ts';
import { type FileFault, MAX_FILE_BYTES, type Rule } from '../../browser/settings-file.ts';
import { listed, say } from '../../words/words.ts';

interface FileFaultsProps {
  readonly file: string;
  readonly faults: readonly FileFault[];
}

/** The faults as a list. */
export function FileFaults({ file, faults }: FileFaultsProps) {
  return (
    <div class="sl-faults">
      <p>{say('settings_import_refused', file)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <FaultWords fault={fault} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultWords({ fault }: { readonly fault: FileFault }) {
  switch (fault.type) {
    case 'too-large':
      return <>{say('settings_fault_too_large', fault.bytes, MAX_FILE_BYTES)}</>;
    case 'unreadable':
      return <>{say('settings_fault_unreadable', fault.reason)}</>;
    case 'not-json':
      return <>{say('settings_fault_not_json', fault.reason)}</>;
    case 'other-format':
      return <>{say('settings_fault_other_format')}</>;
    case 'later-version':
      return <>{say('settings_fault_later_version', fault.version, SETTINGS_VERSION)}</>;
    case 'value':
      return (
        <>
          <code dir="ltr">{fault.path}</code>{' '}
          {fault.found === null ? say('settings_fault_nothing') : say('settings_fault_found', fault.found)}{' '}
          {ruleWords(fault.rule)}
        </>
      );
  }
}

function ruleWords(rule: Rule): string {
  switch (rule.type) {
    case 'one-of':
      return say('settings_rule_one_of', listed(rule.values));
    case 'boolean':
      return say('settings_rule_boolean');
    case 'list':
      return say('settings_rule_list');
    case 'object':
      return say('settings_rule_object');
    case 'site':
      return say('settings_rule_site');
    case 'site-or-none':
      return say('settings_rule_site_or_none');
    case 'entity':
      return say('settings_rule_entity');
    case 'article':
      return say('settings_rule_article');
  }
}
