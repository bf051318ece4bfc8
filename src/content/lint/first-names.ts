/** The first names met in the bank, as its texts use them. Those that are also common words are left out. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const FIRST_NAMES: Readonly<Record<'feminine' | 'masculine' | 'neutral', readonly string[]>> = {
  feminine: words(`
    Ada Adèle Aïcha Aïssatou Amina Aminata Amy Ana Anne Anouk Apolline Assia Aurélie Awa Bérénice Bintou Carla
    Chloé Clara Claudine Cléo Colette Coralie Daniela Denise Elsa Élise Élodie Eva Fabiola Fanta Farah Farida Fatou
    Fatoumata Ghislaine Gisèle Gloria Hana Hawa Hélène Imane Inaya Ines Inès Ingrid Irène Iris Jade Johanna Joséphine
    Julie Kenza Khadija Leïla Léa Léna Léonie Lina Lise Lola Louise Lubna Lucile Ludivine Madeleine Maëlle Maëlys
    Maïa Manuela Mariam Marisol Maryam Mathilde Mei Meï Mei-Ling Mina Mireille Mona Monique Mounia Nabila Nadège
    Nadia Naïma Nathalie Nina Noémie Nora Noura Nuria Odette Odile Paula Pauline Perrine Pilar Prisca Priya Rachida
    Rim Rita Rokhaya Rokia Rosa Rosalie Roxane Salimata Salma Salomé Samira Sandrine Sara Sarah Saskia Shirin Simone
    Sirine Sofia Solène Solveig Sonia Soraya Soukaina Teresa Tess Thaïs Théa Tilly Valérie Vesna Wanda Wassila Yamina
    Yara Yasmina Yasmine Yolande Yuna Zoé
  `),
  masculine: words(`
    Abdou Abel Achille Adam Adama Adil Ali Amadou Anatole André Andrzej Anton Antonin Aubin Auguste Axel Babacar
    Bakari Bao Basile Bastien Belkacem Ben Bernard Bertin Bertrand Blaise Bob Boris Boubacar Brahim Bruno Corentin
    Demba Denis Diego Dieudonné Dimitri Djibril Dorian Driss Edgar Eliott Émile Emre Enzo Erwan Étienne Fares Farid
    Ferdinand Florian Gaël Gaspard Gaston Gérard Gilbert Gilles Grégoire Gwenaël Halim Henrique Hervé Hugo Hugues
    Ibrahim Idris Idriss Igor Ilya Ismaël Issa Ivan Jan Jean-Luc Jean-Marc Joao Joaquim Joël Joris Jules Julien Karim
    Karl Kenji Kevin Koffi Kofi Lamine Léo Léon Léopold Loïc Lorenzo Louis Lubomir Luc Lucas Lucien Ludovic Malik Malo
    Mamadou Marc Marius Mateus Mathis Matteo Mehdi Moussa Nadir Nassim Nils Noam Noé Noël Nolan Octave Olivier Omar
    Oscar Oumar Ousmane Pablo Paul Pavel Pierrick Quang Rachid Reda Régis Rémi Robert Ruben Rui Sami Samir Samuel
    Sekou Sékou Serge Stanislas Sven Tao Tarek Thanh Théo Thomas Tiago Timéo Tom Tomás Tomasz Ulysse Valentin Victor
    Vikram Viktor Yacine Yann Yannick Youssef Yusuf Zacharie Zoran
  `),
  neutral: words(`
    Alix Alizé Amara Amel Awen Camille Claude Dominique Eden Hae Jo Kim Lou Maxence Mo Noor Nour Sacha Sam Yu Yuki
  `),
};
