import { TIME_ZONES } from '../platform/time-zone.ts';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import type { FormState } from '../ui/field.tsx';
import { usePage } from '../ui/page.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

const NAMES = ['envois', 'delai', 'auto', 'reponses', 'jour', 'heure', 'fuseau', 'groupes'] as const;

interface Props {
  readonly form: FormState;
  /** Somebody has begun: what was announced to them stays. */
  readonly started?: boolean;
  /** A class gives its group by itself. */
  readonly withGroups?: boolean;
}

/** « Plus de choix »: folded, so that a teacher in a hurry sees a short form; open as soon as something in it is not usual. */
export function OptionsFields({ form, started = false, withGroups = true }: Props) {
  const { t } = usePage();
  const usual = { delai: '4', fuseau: 'Europe/Paris' } as Record<string, string>;
  const open = NAMES.some((name) => form.errors[name] || (form.values[name] ?? '') !== (usual[name] ?? ''));
  const touched = Object.keys(form.values).length > 0;
  return (
    <details class="fold" open={started || (touched && open)}>
      <summary>{t('campaigns.more-options')}</summary>
      <div class="flow fold__body">
        {started && <p class="tip">{t('campaigns.options-locked')}</p>}
        {!started && (
          <>
            <CheckboxField
              name="auto"
              label={t('campaigns.option-auto')}
              hint={t('campaigns.option-auto-hint')}
              form={form}
              optional
            />
            <CheckboxField
              name="reponses"
              label={t('campaigns.option-answers')}
              hint={t('campaigns.option-answers-hint')}
              form={form}
              optional
            />
          </>
        )}
        <CheckboxField
          name="envois"
          label={t('campaigns.option-multiple')}
          hint={t('campaigns.option-multiple-hint')}
          form={form}
          optional
        />
        <TextField
          name="delai"
          label={t('campaigns.option-delay')}
          form={form}
          value="4"
          inputmode="numeric"
          look="short"
        />
        <div class="row">
          <TextField
            name="jour"
            type="date"
            label={t('campaigns.option-day')}
            hint={t('campaigns.option-day-hint')}
            form={form}
            optional
          />
          <TextField
            name="heure"
            type="time"
            label={t('campaigns.option-hour')}
            hint={t('campaigns.option-hour-hint')}
            form={form}
            optional
          />
          {!started && (
            <SelectField
              name="fuseau"
              label={t('campaigns.option-zone')}
              form={form}
              value="Europe/Paris"
              options={TIME_ZONES.map((zone) => ({ value: zone, label: t(zoneKey(zone)) }))}
            />
          )}
        </div>
        {withGroups && (
          <TextArea
            name="groupes"
            label={t('campaigns.option-groups')}
            hint={t(started ? 'campaigns.option-groups-started' : 'campaigns.option-groups-hint')}
            form={form}
            rows={4}
            optional
          />
        )}
      </div>
    </details>
  );
}

const ZONE_KEYS = {
  'Europe/Paris': 'campaigns.zone-paris',
  'America/Guadeloupe': 'campaigns.zone-guadeloupe',
  'America/Martinique': 'campaigns.zone-martinique',
  'America/Cayenne': 'campaigns.zone-guyane',
  'America/Miquelon': 'campaigns.zone-miquelon',
  'Indian/Reunion': 'campaigns.zone-reunion',
  'Indian/Mayotte': 'campaigns.zone-mayotte',
  'Pacific/Noumea': 'campaigns.zone-noumea',
  'Pacific/Wallis': 'campaigns.zone-wallis',
  'Pacific/Tahiti': 'campaigns.zone-tahiti',
} as const;

export const zoneKey = (zone: string) =>
  ZONE_KEYS[zone as keyof typeof ZONE_KEYS] ?? ZONE_KEYS['Europe/Paris'];
