/** Pages made of our components and of invented people: what the gallery shows and what the tests read. */
import type { VNode } from 'preact';
import { Banner } from './banner.tsx';
import { LinkButton, SubmitButton } from './button.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import { Cohort } from './cohort.tsx';
import { CopyButton, PrintButton } from './copy-button.tsx';
import { Correction } from './correction.tsx';
import { Crossing } from './crossing.tsx';
import { DataTable } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Fold } from './fold.tsx';
import { Forms, REFUSED } from './gallery-form.tsx';
import { Gauge } from './gauge.tsx';
import { Icon } from './icon.tsx';
import { Levels } from './levels.tsx';
import { inlineMarkdown, markdown } from './markdown.ts';
import { OrgaLayout } from './orga-layout.tsx';
import { Pagination } from './pagination.tsx';
import { AreaPebble, LetterPebble, State } from './pebble.tsx';
import { InlineProse, Prose } from './prose.tsx';
import { PublicLayout } from './public-layout.tsx';
import { QuizLayout } from './quiz-layout.tsx';
import { SelectField } from './select-field.tsx';
import { Stages } from './stages.tsx';
import { Tabs } from './tabs.tsx';
import { TextField } from './text-field.tsx';
import { Tiles } from './tiles.tsx';

const SCHOOL = { name: 'Collège des Gués', role: 'admin' } as const;

const PUPILS = [
  ['Amrani', 'Inès', 100, 'full', 'Résultats reçus', '2 nov.', '9 nov.'],
  ['Carvalho', 'Nina', 100, 'half', 'À envoyer', '2 nov.', '–'],
  ['Delmas', 'Louis', 42, 'hollow', 'En cours', '9 nov.', '–'],
] as const;
type Pupil = (typeof PUPILS)[number];

export function ParticipantsTable({ rows = PUPILS }: { rows?: readonly Pupil[] }) {
  return (
    <DataTable<Pupil>
      title="Participants"
      note="Par ordre alphabétique. Les résultats n’apparaissent qu’une fois envoyés par l’élève."
      rows={rows}
      rowKey={([name]) => name}
      columns={[
        {
          label: 'Nom et prénom',
          kind: 'head',
          cell: ([name, first]) => (
            <a href="#eleve">
              {name} <span class="light">{first}</span>
            </a>
          ),
        },
        { label: 'Avancement', kind: 'wide', cell: ([, , percent]) => <Gauge percent={percent} /> },
        { label: 'État', cell: ([, , , shape, word]) => <State shape={shape}>{word}</State> },
        { label: 'Début', kind: 'date', cell: (row) => row[5] },
        { label: 'Réponses', kind: 'number', cell: (row) => row[2] },
      ]}
      empty={
        <EmptyState title="Personne n’a encore commencé">
          <p>Donnez le code aux élèves : leur nom apparaît dès la première question.</p>
          <p>
            <LinkButton href="#" look="quiet" size="small">
              Voir le code
            </LinkButton>
          </p>
        </EmptyState>
      }
      foot={<Pagination page={2} count={230} href={(page) => `?page=${page}`} />}
    />
  );
}

const TEXT = `Un paragraphe avec du **gras**, un \`code\` et [un lien](https://exemple.example).

## À toi

- une chose
- une autre

1. d’abord
2. ensuite

| Colonne | Valeur | Une colonne assez longue | Encore une autre colonne |
|---|---|---|---|
| a | 12 | texte | texte |

\`\`\`
=NB.SI(B2:B147;"Escalade")
\`\`\`
`;

export const SAMPLES: Record<string, VNode> = {
  'orga-form': (
    <OrgaLayout title="Créer une campagne" organisation={SCHOOL} place="campaigns">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href="#liste">Campagnes</a>
          </p>
          <h1>Créer une campagne</h1>
        </div>
      </div>
      <Forms />
    </OrgaLayout>
  ),
  'orga-form-refused': (
    <OrgaLayout title="Créer une campagne" organisation={SCHOOL} place="campaigns">
      <div class="head">
        <h1>Créer une campagne</h1>
      </div>
      <ErrorSummary form={REFUSED} />
      <Forms form={REFUSED} />
    </OrgaLayout>
  ),
  'orga-campaign': (
    <OrgaLayout title="4e B" organisation={SCHOOL} place="campaigns">
      <div class="head">
        <div class="flow">
          <p class="crumb">
            <a href="#liste">Campagnes</a>
          </p>
          <h1>4e B – Chercher, vérifier, protéger</h1>
          <p class="row small soft">
            <span class="tag tag--ok">Active</span>
            <span>Profil cible : Information et sécurité</span>
          </p>
        </div>
        <LinkButton href="#" download>
          <Icon name="download" /> Télécharger les résultats (.csv)
        </LinkButton>
      </div>
      <div class="card share row row--apart">
        <p>
          <span class="small soft">Code à donner aux élèves</span>
          <br />
          <span class="code big">BKTRME482</span>
        </p>
        <p>
          <span class="small soft">Lien</span>
          <br />
          <a href="#lien">pix.college-des-gues.example/campagnes/BKTRME482</a>
        </p>
        <CopyButton text="https://pix.example/campagnes/BKTRME482">Copier le lien</CopyButton>
        <PrintButton>Imprimer</PrintButton>
      </div>
      <Tabs
        label="Campagne"
        tabs={[
          { href: '#a', label: 'Activité', current: true },
          { href: '#b', label: 'Résultats', count: 17 },
          { href: '#c', label: 'Analyse' },
          { href: '#d', label: 'Paramètres' },
        ]}
      />
      <Tiles
        tiles={[
          { label: 'participants', value: 28 },
          { label: 'résultats reçus', value: 17 },
          { label: 'ont envoyé', value: 61, unit: '%' },
        ]}
      />
      <section class="card flow">
        <h2 class="h3">Où en est la classe</h2>
        <Cohort
          groups={[
            { shape: 'full', count: 17, label: 'résultats reçus' },
            { shape: 'half', count: 4, label: 'à envoyer' },
            { shape: 'hollow', count: 7, label: 'en cours' },
          ]}
        />
      </section>
      <section class="card flow">
        <h2 class="h3">Une grande campagne</h2>
        <Cohort
          groups={[
            { shape: 'full', count: 98, label: 'résultats reçus' },
            { shape: 'half', count: 4, label: 'à envoyer' },
            { shape: 'hollow', count: 10, label: 'en cours' },
          ]}
        />
      </section>
      <form class="filters">
        <TextField name="q" type="search" label="Nom" optional />
        <SelectField name="etat" label="État" optional autoSubmit options={[{ value: '', label: 'Tous' }]} />
        <SubmitButton look="quiet" size="small">
          Filtrer
        </SubmitButton>
      </form>
      <ParticipantsTable />
      <ParticipantsTable rows={[]} />
    </OrgaLayout>
  ),
  question: (
    <QuizLayout
      title="Chercher, vérifier, protéger"
      heading="Question 3 sur 5"
      step={{ done: 2, of: 5 }}
      pauseHref="#"
    >
      <form class="ask" method="post" action="#" data-draft="question">
        <header class="flow">
          <p class="row small soft">
            <span>Question 3 sur 5</span>
          </p>
          <h1>
            <InlineProse html={inlineMarkdown('Quels repères font penser à une **arnaque** ?')} />
          </h1>
        </header>
        <fieldset class="answer">
          <legend class="row row--apart">
            <span>Cochez vos réponses</span> <span class="tag">Plusieurs réponses possibles</span>
          </legend>
          <ChoiceCards
            name="r"
            type="checkbox"
            selected={['2']}
            choices={[
              { value: '1', label: 'L’adresse de l’expéditeur' },
              { value: '2', label: 'Le ton de l’objet' },
            ]}
          />
        </fieldset>
        <p class="go">
          <SubmitButton>Je valide</SubmitButton>
          <SubmitButton look="quiet" name="passer" value="1" skipsChecks>
            Je passe
          </SubmitButton>
        </p>
        <Fold summary="Signaler un problème">
          <p>Rechargez d’abord la page : votre réponse en cours sera gardée.</p>
        </Fold>
      </form>
    </QuizLayout>
  ),
  checkpoint: (
    <PublicLayout title="Point d’étape" variant="river" aside="Chercher, vérifier, protéger">
      <div class="river on-dark">
        <section class="wrap wrap--read rest flow">
          <p>Point d’étape</p>
          <h1 class="display">42 % du parcours</h1>
          <Crossing done={8} of={20} />
          <div class="row row--apart">
            <p class="lead measure">10 réponses enregistrées.</p>
            <LinkButton href="#" look="joy" size="big">
              Continuer
            </LinkButton>
          </div>
        </section>
      </div>
      <section class="wrap wrap--read start flow">
        <h2>Vos dernières réponses</h2>
        <ol class="rows">
          <Correction verdict="right" question="Quel outil utiliser ?" why={<p>Bonne réponse.</p>} />
          <Correction
            verdict="review"
            open
            question="Quel mot de passe Sami doit-il choisir ?"
            given="« Soleil2014 »"
            expected="« gué-tambour-39-lilas »"
            why={<Prose html={markdown('Un mot suivi d’une **année** se devine.')} />}
            tutorials={[
              {
                href: '#t',
                title: 'Un mot de passe long, sans effort',
                minutes: 3,
                summary: 'Quatre mots sans lien.',
              },
            ]}
          />
          <Correction
            verdict="skipped"
            question="Qui peut lire un document partagé « avec le lien » ?"
            expected="Toute personne qui a le lien"
          />
        </ol>
      </section>
    </PublicLayout>
  ),
  bits: (
    <PublicLayout title="Pièces" variant="warm">
      <div class="shore">
        <div class="wrap shore__in">
          <h1>Pièces</h1>
          <Stages reached={4} of={5} />
        </div>
      </div>
      <div class="wrap start flow">
        <Banner title="Calme">
          <p>Une chose à savoir.</p>
        </Banner>
        <Banner tone="warm" title="Chaud">
          <p>Un encouragement.</p>
        </Banner>
        <Banner tone="ok" live>
          <p>Votre mot de passe est enregistré.</p>
        </Banner>
        <Banner tone="error" live>
          <p>Une erreur.</p>
        </Banner>
        <p class="row">
          <AreaPebble area={1} size="mini" />
          <AreaPebble area={2} />
          <AreaPebble area={3} size="big" />
          <LetterPebble letters="LF" shape="c" big />
          <Levels level={3} of={5} />
          <Gauge percent={64} area={3} />
        </p>
        <p class="row">
          <State shape="full">Réussie</State>
          <State shape="half">À envoyer</State>
          <State shape="hollow">À revoir</State>
          <State shape="dash">Passée</State>
        </p>
        <Prose html={markdown(TEXT)} />
        <EmptyState title="Aucun tuto pour l’instant">
          <p>Ils viendront au premier point d’étape.</p>
        </EmptyState>
      </div>
    </PublicLayout>
  ),
};
