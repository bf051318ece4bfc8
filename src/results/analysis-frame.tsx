import type { ComponentChildren } from 'preact';
import { routes } from '../routes.ts';
import { usePage } from '../ui/page.ts';
import { Segments } from '../ui/segments.tsx';
import { ClassFrame, GroupChooser } from './class-frame.tsx';
import { type ClassPageProps, inGroup } from './class-reading.ts';

interface Props {
  readonly page: ClassPageProps;
  readonly view: 'subjects' | 'needs' | 'questions';
  /** The rest of the address, kept when another group is chosen. */
  readonly keep?: Readonly<Record<string, string | undefined>>;
  /** A script for this page alone. */
  readonly script?: string | undefined;
  readonly children: ComponentChildren;
}

/** The three views of the analysis; the group stays from one to the other. */
export function AnalysisFrame({ page, view, keep, script, children }: Props) {
  const { t } = usePage();
  const at = { id: page.campaign.id, ...inGroup(page.group) };
  const views = [
    ['subjects', t('analysis.view-subjects'), routes.campaignAnalysis(at), routes.campaignAnalysis],
    ['needs', t('analysis.view-needs'), routes.campaignNeeds(at), routes.campaignNeeds],
    ['questions', t('analysis.view-questions'), routes.campaignQuestions(at), routes.campaignQuestions],
  ] as const;
  const [, title = '', , here = routes.campaignAnalysis] = views.find(([name]) => name === view) ?? [];
  return (
    <ClassFrame page={page} current="analysis" title={title} script={script}>
      <div class="row row--apart">
        <Segments
          label={t('analysis.views')}
          segments={views.map(([name, label, href]) => ({ label, href, current: name === view }))}
        />
        <GroupChooser page={page} action={here({ id: page.campaign.id })} keep={keep ?? {}} />
      </div>
      {children}
    </ClassFrame>
  );
}
