import { classResult, LEAST_GROUP, MOST_GROUP, type NeedGroup } from '../engine/index.ts';
import { formatDate } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { Banner } from '../ui/banner.tsx';
import { PrintButton } from '../ui/copy-button.tsx';
import { usePage } from '../ui/page.ts';
import { Segments } from '../ui/segments.tsx';
import { AnalysisFrame } from './analysis-frame.tsx';
import { NothingToAdd } from './class-frame.tsx';
import { type ClassPageProps, inGroup } from './class-reading.ts';
import { KnownAndNot } from './known-and-not.tsx';
import { type ClassNeeds, MOST_IN_CLASS } from './read-needs.ts';
import { Lessons, SkillGoal, useTubeTitle } from './skill-goal.tsx';

interface Props {
  readonly page: ClassPageProps;
  /** Null when there are more people than a class has. */
  readonly needs: ClassNeeds | null;
  /** On paper, each group on a page of its own. */
  readonly pageEach: boolean;
  readonly now: Date;
}

/** The sheet of a class: what is known, what to work on first, and who works with whom on what. */
export function NeedsPage({ page, needs, pageEach, now }: Props) {
  const result = page.reading && classResult(page.target, page.reading);
  return (
    <AnalysisFrame page={page} view="needs" keep={pageEach ? { pages: 'groupe' } : {}}>
      {needs === null ? (
        <TooMany page={page} />
      ) : result === null ? (
        <NothingToAdd page={page} />
      ) : (
        <>
          <SheetHead page={page} pageEach={pageEach} now={now} />
          <KnownAndNot release={page.release} tubes={result.tubes} />
          <Groups page={page} needs={needs} pageEach={pageEach} />
        </>
      )}
    </AnalysisFrame>
  );
}

function TooMany({ page: { campaign } }: { page: ClassPageProps }) {
  const { t } = usePage();
  const { groups, id } = campaign;
  return (
    <Banner title={t('analysis.needs-many-title', { most: MOST_IN_CLASS })}>
      {groups.length < 2 ? (
        <p>{t('analysis.needs-many')}</p>
      ) : (
        <>
          <p>{t('analysis.needs-choose')}</p>
          <ul class="row">
            {groups.map((name) => (
              <li key={name}>
                <a href={routes.campaignNeeds({ id, groupe: name })}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}

function SheetHead({ page: { campaign, group, reading }, pageEach, now }: Omit<Props, 'needs'>) {
  const { t, lang } = usePage();
  const at = { id: campaign.id, ...inGroup(group) };
  return (
    <div class="row row--apart">
      <div>
        <h2>{group === null ? t('analysis.needs-title') : t('analysis.needs-title-of', { group })}</h2>
        <p class="small soft">
          {t('analysis.needs-on', {
            count: reading?.count ?? 0,
            date: formatDate(lang, now, 'long', campaign.timeZone),
          })}
        </p>
      </div>
      <div class="row no-print">
        <Segments
          label={t('analysis.on-paper')}
          segments={[
            { label: t('analysis.page-class'), href: routes.campaignNeeds(at), current: !pageEach },
            {
              label: t('analysis.page-group'),
              href: routes.campaignNeeds({ ...at, pages: 'groupe' }),
              current: pageEach,
            },
          ]}
        />
        <PrintButton>{t('analysis.print')}</PrintButton>
      </div>
    </div>
  );
}

function Groups({ page, needs, pageEach }: { page: ClassPageProps; needs: ClassNeeds; pageEach: boolean }) {
  const { t } = usePage();
  return (
    <>
      <div class="measure-wide">
        <p>{t('analysis.needs-rule', { least: LEAST_GROUP, most: MOST_GROUP })}</p>
      </div>
      {needs.groups.length === 0 && (
        <Banner title={t('analysis.needs-none-title')}>
          <p>{t('analysis.needs-none')}</p>
        </Banner>
      )}
      <div class={pageEach ? 'needs page-each' : 'needs'}>
        {needs.groups.map((group, i) => (
          <Group key={group.members[0]} page={page} group={group} number={i + 1} names={needs.names} />
        ))}
        {!pageEach && <Others page={page} needs={needs} />}
      </div>
      {pageEach && needs.alone.length + needs.ahead.length > 0 && (
        <div class="three">
          <Others page={page} needs={needs} />
        </div>
      )}
    </>
  );
}

function Group({
  page: { campaign, release },
  group,
  number,
  names,
}: {
  page: ClassPageProps;
  group: NeedGroup;
  number: number;
  names: ClassNeeds['names'];
}) {
  const { t } = usePage();
  const titleOf = useTubeTitle(release);
  const id = `groupe-${number}`;
  return (
    <section class="card flow need" aria-labelledby={id}>
      <h3 id={id}>
        <span class="pebble" aria-hidden="true">
          {number}
        </span>
        {t('analysis.need-title', { number, subject: titleOf(group.tubeId) })}
      </h3>
      <ul class="names">
        {group.members.map((member) => (
          <li key={member}>
            <a href={routes.participant({ id: campaign.id, participation: member })}>{names.get(member)}</a>
          </li>
        ))}
      </ul>
      <h4 class="label">{t('analysis.need-skills', { count: group.skillIds.length })}</h4>
      <ul class="prose">
        {group.skillIds.map((skillId) => (
          <li key={skillId}>
            <SkillGoal release={release} skillId={skillId} />
          </li>
        ))}
      </ul>
      <Lessons release={release} skillIds={group.skillIds} onePerSkill />
    </section>
  );
}

/** Who is in no group: each with what to work on, and those who have nothing to. */
function Others({ page: { campaign, release }, needs }: { page: ClassPageProps; needs: ClassNeeds }) {
  const { t } = usePage();
  const name = (id: number) => (
    <a href={routes.participant({ id: campaign.id, participation: id })}>{needs.names.get(id)}</a>
  );
  return (
    <>
      {needs.alone.length > 0 && (
        <section class="card flow need" aria-labelledby="seuls">
          <h3 id="seuls">{t('analysis.alone-title')}</h3>
          <ul class="lines">
            {needs.alone.map(({ id, skillIds }) => (
              <li key={id}>
                {name(id)}
                {skillIds.map((skillId) => (
                  <span key={skillId} class="block small">
                    <SkillGoal release={release} skillId={skillId} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {needs.ahead.length > 0 && (
        <section class="card flow need" aria-labelledby="devant">
          <h3 id="devant">{t('analysis.ahead-title')}</h3>
          <p class="small">{t('analysis.ahead')}</p>
          <ul class="names">
            {needs.ahead.map((id) => (
              <li key={id}>{name(id)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
