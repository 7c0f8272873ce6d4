export { type FigureRow, figuresFor, saveFigures } from './figures/kept.ts';
export { liveFigures, refreshFigures } from './figures/made.ts';
