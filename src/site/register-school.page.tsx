import { usePage } from '../ui/page.ts';
import { TellPage } from './tell.tsx';

/** How a space is opened on this installation, for as long as there is no form. */
export function RegisterSchoolPage() {
  const { demo } = usePage();
  return (
    <TellPage
      title="site.school-title"
      lead="site.school-lead"
      sections={[...(demo ? (['site.school-demo'] as const) : []), 'site.school-you', 'site.school-them']}
    />
  );
}
