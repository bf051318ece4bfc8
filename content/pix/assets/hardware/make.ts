import { makeCsv } from '../../../makers/csv.ts';
import { makeOds } from '../../../makers/ods.ts';
import { makeXlsx } from '../../../makers/xlsx.ts';

type Row = (string | number | null)[];

const LAPTOPS: Row[] = [
  ['Modèle', 'Mémoire vive (Go)', 'Stockage (Go)', 'Écran (pouces)', 'Dalle', 'Poids (kg)', 'Autonomie (h)'],
  ['Avocette 14', 16, 512, 14, 'mate', 1.35, 9],
  ['Avocette 15', 16, 1000, 15.6, 'mate', 1.72, 11],
  ['Barge 13', 8, 512, 13.3, 'mate', 1.18, 14],
  ['Bécasse 17', 32, 2000, 17.3, 'mate', 2.45, 6],
  ['Bruant 13', 16, 256, 13.3, 'mate', 1.12, 13],
  ['Bruant 14', 16, 512, 14, 'brillante', 1.24, 12],
  ['Chevalier 15', 8, 256, 15.6, 'brillante', 1.9, 7],
  ['Courlis 14', 16, 512, 14, 'mate', 1.5, 11],
  ['Courlis 16', 32, 1000, 16, 'mate', 1.98, 9],
  ['Fauvette 12', 4, 128, 12, 'brillante', 0.98, 10],
  ['Huîtrier 15', 16, 512, 15.6, 'brillante', 1.48, 10],
  ['Loriot 14', 12, 512, 14, 'mate', 1.29, 12],
  ['Mésange 13', 16, 480, 13.3, 'mate', 1.21, 12],
  ['Pipit 14', 8, 1000, 14, 'mate', 1.4, 15],
  ['Sarcelle 13', 16, 512, 13.3, 'brillante', 1.09, 13],
  ['Sarcelle 14', 16, 1000, 14, 'mate', 1.42, 10],
  ['Sterne 16', 32, 512, 16, 'mate', 1.66, 12],
  ['Vanneau 14', 24, 512, 14, 'mate', 1.38, 9.5],
];

const PROJECTORS: Row[] = [
  ['Modèle', 'Lumens', 'Poids (kg)', 'Bruit (dB)', 'Durée de la lampe (h)', 'Prises vidéo'],
  ['Alisier 280', 2800, 2.6, 28, 15000, 'HDMI'],
  ['Alisier 320', 3200, 4, 29, 12000, 'HDMI'],
  ['Bouleau 250', 2500, 1.9, 27, 20000, 'HDMI et USB-C'],
  ['Charme 400', 4000, 5.3, 36, 20000, 'HDMI'],
  ['Cornouiller 330', 3300, 3.4, 31, 10000, 'HDMI'],
  ['Cytise 350', 3500, 3.8, 30, 8000, 'HDMI'],
  ['Érable 500', 5000, 6.8, 38, 20000, 'HDMI et USB-C'],
  ['Frêne 300', 3000, 3.1, 29, 9500, 'HDMI'],
  ['Fusain 310', 3100, 3.3, 28, 12000, 'VGA'],
  ['Genêt 120', 1200, 1.1, 26, 30000, 'USB-C'],
  ['Houx 360', 3600, 4.2, 30, 15000, 'HDMI'],
  ['Mélèze 300', 2950, 3.2, 29, 12000, 'HDMI'],
  ['Mélèze 320', 3200, 3.7, 30, 10000, 'HDMI et VGA'],
  ['Orme 340', 3400, 3.6, 33, 20000, 'HDMI'],
  ['Sorbier 300', 3000, 2.9, 30, 10000, 'VGA'],
  ['Sureau 270', 2700, 2.4, 25, 12000, 'HDMI'],
  ['Tilleul 380', 3800, 4.6, 34, 10000, 'HDMI et VGA'],
  ['Viorne 310', 3100, 3.5, 32, 15000, 'HDMI et USB-C'],
];

function sheet(base: string, name: string, rows: Row[]): Record<string, Uint8Array> {
  return {
    [`${base}.ods`]: makeOds([{ name, rows }]),
    [`${base}.xlsx`]: makeXlsx([{ name, rows }]),
    [`${base}.csv`]: makeCsv(rows),
  };
}

export function make(): Record<string, Uint8Array> {
  return { ...sheet('portables', 'Portables', LAPTOPS), ...sheet('projecteurs', 'Projecteurs', PROJECTORS) };
}
