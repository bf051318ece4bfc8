/** The creation form as the gallery shows it, fresh and refused. */
import { LinkButton, SubmitButton } from './button.tsx';
import { CheckboxField } from './checkbox-field.tsx';
import { ChoiceField } from './choice-cards.tsx';
import type { FormState } from './field.tsx';
import { PasswordField } from './password-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

export const REFUSED: FormState = {
  values: {
    nom: '5e C – Sources et mots de passe',
    objet: 'info',
    identifiant: 'oui',
    titre: 'Trop long',
    texte: 'Bonjour',
  },
  errors: { titre: 'ui.expected', accord: 'ui.optional', identifiant: 'ui.given' },
};

export function Forms({ form }: { form?: FormState }) {
  return (
    <form method="post" action="#" data-draft="galerie">
      <TextField
        name="nom"
        label="Nom de la campagne"
        form={form}
        maxlength={255}
        tip="Visible dans Pix Orga seulement."
      />
      <SelectField
        name="objet"
        label="Que souhaitez-vous tester ?"
        form={form}
        empty="Choisissez…"
        groups={[
          { label: 'Un profil cible', options: [{ value: 'info', label: 'Information et sécurité' }] },
          { label: 'Une compétence Pix', options: [{ value: '1.1', label: '1.1 Mener une recherche' }] },
        ]}
        tip="Un profil cible couvre plusieurs compétences, comme une interrogation de fin de chapitre."
      />
      <ChoiceField
        name="identifiant"
        label="Souhaitez-vous demander un identifiant ?"
        form={form}
        value="non"
        two
        choices={[
          { value: 'non', label: 'Non, le nom suffit' },
          { value: 'oui', label: 'Oui, un identifiant en plus' },
        ]}
        tip="Les établissements répondent « non »."
      >
        <div class="when-on">
          <TextField name="libelle" label="Libellé de l’identifiant" form={form} />
        </div>
      </ChoiceField>
      <TextField
        name="titre"
        label="Titre du parcours"
        form={form}
        optional
        hint="50 caractères au plus."
        tip="Les élèves le lisent en haut de chaque question."
      />
      <TextArea
        name="texte"
        label="Texte de la page d’accueil"
        form={form}
        optional
        maxlength={5000}
        hint="**gras**, listes et liens sont possibles."
        tip="Votre mot aux élèves."
      />
      <PasswordField
        name="mot-de-passe"
        label="Mot de passe"
        autocomplete="new-password"
        hint="12 caractères au moins."
        tip="Il n’est jamais relu."
      />
      <CheckboxField
        name="accord"
        label={
          <>
            J’accepte les <a href="/conditions">conditions</a>
          </>
        }
        form={form}
        tip="La loi le demande."
      />
      <p class="submit">
        <LinkButton href="#" look="quiet">
          Annuler
        </LinkButton>
        <SubmitButton sending="Création…">Créer la campagne</SubmitButton>
      </p>
    </form>
  );
}
