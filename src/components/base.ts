// What every page does with scripts.
import './keys.ts';
import '../dossier/count.ts';
